# The Debian package: what is installed where, and what CPack says about it.
include(GNUInstallDirs)
set(here ${CMAKE_CURRENT_LIST_DIR})
set(made ${CMAKE_BINARY_DIR}/package)

foreach(program simsa simsa-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
if(TARGET simsa-pagehost)
    install(TARGETS simsa-pagehost RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/simsa)
endif()

set(share ${CMAKE_INSTALL_DATADIR})
install(FILES ${here}/org.simsa.Simsa.desktop DESTINATION ${share}/applications)
install(FILES ${here}/org.simsa.Simsa.metainfo.xml DESTINATION ${share}/metainfo)
install(FILES ${here}/simsa-mime.xml DESTINATION ${share}/mime/packages RENAME simsa.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/simsa.svg DESTINATION ${share}/icons/hicolor/scalable/apps)
install(FILES ${here}/application-vnd.simsa.svg DESTINATION ${share}/icons/hicolor/scalable/mimetypes)
foreach(size 48 128)
    install(FILES ${here}/simsa-${size}.png DESTINATION ${share}/icons/hicolor/${size}x${size}/apps RENAME simsa.png)
endforeach()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/manual/ DESTINATION ${share}/doc/simsa/manual FILES_MATCHING PATTERN "*.html")
install(FILES ${here}/copyright DESTINATION ${share}/doc/simsa)

# gzip -n: no time in the file, so that the same source gives the same package.
foreach(text changelog.Debian simsa.1 simsa-cli.1)
    add_custom_command(OUTPUT ${made}/${text}.gz
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made}
        COMMAND gzip -9nc ${here}/${text} > ${made}/${text}.gz
        DEPENDS ${here}/${text} VERBATIM)
    list(APPEND compressed ${made}/${text}.gz)
endforeach()
add_custom_target(package_texts ALL DEPENDS ${compressed})
install(FILES ${made}/changelog.Debian.gz DESTINATION ${share}/doc/simsa)
install(FILES ${made}/simsa.1.gz ${made}/simsa-cli.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME simsa)
set(CPACK_PACKAGE_VENDOR Simsa)
set(CPACK_PACKAGE_CONTACT "Simsa maintainers <maintainers@simsa.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "committee judging of written proposals, offline and encrypted")
set(CPACK_PACKAGE_DESCRIPTION "Simsa lets the members of a committee read, annotate and score written
proposals on their own computers. Everything is encrypted at rest; ballots are
sealed, opened together by trustees and tallied exactly, and anyone entitled
can check the result with this program or with stock tools.
.
This package contains the desktop, the command line and the confined process
that shows the documents.")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The PDFs that are made are searchable with these fonts only; older SQLCipher releases cannot read a workspace.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-nanum, libsqlcipher1 (>= 4.6)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "age, qt6-wayland")
include(CPack)
