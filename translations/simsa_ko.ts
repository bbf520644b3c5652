<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>BallotChanges</name>
    <message>
        <source>scored</source>
        <translation>채점함</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>reason changed</source>
        <translation>이유 바뀜</translation>
    </message>
    <message>
        <source>comment changed</source>
        <translation>의견 바뀜</translation>
    </message>
    <message>
        <source>evidence changed</source>
        <translation>증거 바뀜</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>이해충돌 신고</translation>
    </message>
    <message>
        <source>the new one is named</source>
        <translation>새 신고를 가리킴</translation>
    </message>
</context>
<context>
    <name>DeskText</name>
    <message>
        <source>ddd d MMM hh:mm</source>
        <translation>M월 d일 (ddd) hh:mm</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>적격</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>인정</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>부적격</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>불인정</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Gate reason</source>
        <translation>게이트 이유</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition reason</source>
        <translation>인정 투표 이유</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>%1 comment</source>
        <translation>%1 의견</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n일 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n시간 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n분 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>오늘 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>Reason of the recusal</source>
        <translation>회피 이유</translation>
    </message>
    <message>
        <source>Reading time: %1 min left</source>
        <translation>읽는 시간: %1분 남음</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>All known answers came out right</source>
        <translation>알려진 답이 모두 맞게 나왔습니다</translation>
    </message>
    <message>
        <source>Hashes, signatures, encryption, key derivation and shares compute here what their published tests say.</source>
        <translation>해시, 서명, 암호화, 키 유도, 조각 나누기가 공개된 시험값과 똑같이 계산됩니다.</translation>
    </message>
    <message>
        <source>The known answer of %1 did not come out</source>
        <translation>%1의 알려진 답이 나오지 않았습니다</translation>
    </message>
    <message>
        <source>What this program computes cannot be relied on, so it opens no workspace.</source>
        <translation>이 프로그램의 계산을 믿을 수 없으므로 작업공간을 열지 않습니다.</translation>
    </message>
    <message>
        <source>Reinstall the program; if it stays so, use another computer.</source>
        <translation>프로그램을 다시 설치해 주세요. 그래도 같으면 다른 컴퓨터를 써 주세요.</translation>
    </message>
    <message>
        <source>SQLCipher %1</source>
        <translation>SQLCipher %1</translation>
    </message>
    <message>
        <source>Every page of the workspace&apos;s database is encrypted and authenticated.</source>
        <translation>작업공간 데이터베이스의 모든 페이지가 암호화되고 위변조가 확인됩니다.</translation>
    </message>
    <message>
        <source>The database engine names no cipher</source>
        <translation>데이터베이스 엔진이 암호를 밝히지 않습니다</translation>
    </message>
    <message>
        <source>The workspace would lie on the disk in the clear.</source>
        <translation>작업공간이 디스크에 그대로 드러날 수 있습니다.</translation>
    </message>
    <message>
        <source>Reinstall the program from its own source.</source>
        <translation>프로그램을 공식 배포본으로 다시 설치해 주세요.</translation>
    </message>
    <message>
        <source>System call filter available</source>
        <translation>시스템 호출 필터를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>What reads the proposals can be locked in: it may call only a short list of the kernel&apos;s functions.</source>
        <translation>제안서를 읽는 부분을 가둘 수 있습니다. 커널 기능 몇 가지만 부를 수 있습니다.</translation>
    </message>
    <message>
        <source>An old form of the system call filter</source>
        <translation>오래된 방식의 시스템 호출 필터입니다</translation>
    </message>
    <message>
        <source>The kernel can lock in what reads the proposals, but less firmly than newer ones.</source>
        <translation>제안서를 읽는 부분을 가두지만 새 커널만큼 단단하지는 않습니다.</translation>
    </message>
    <message>
        <source>Update the system&apos;s kernel when you can.</source>
        <translation>가능할 때 시스템 커널을 갱신해 주세요.</translation>
    </message>
    <message>
        <source>No system call filter</source>
        <translation>시스템 호출 필터가 없습니다</translation>
    </message>
    <message>
        <source>What reads the proposals cannot be locked in, so no document is opened here.</source>
        <translation>제안서를 읽는 부분을 가둘 수 없어 여기서는 문서를 열지 않습니다.</translation>
    </message>
    <message>
        <source>Use a system whose kernel has seccomp.</source>
        <translation>커널에 seccomp가 있는 시스템을 써 주세요.</translation>
    </message>
    <message>
        <source>Landlock, %1</source>
        <translation>Landlock, %1</translation>
    </message>
    <message>
        <source>What reads the proposals sees nothing of the file system.</source>
        <translation>제안서를 읽는 부분은 파일 시스템을 전혀 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>No Landlock</source>
        <translation>Landlock이 없습니다</translation>
    </message>
    <message>
        <source>An extra layer that older kernels lack; the system call filter stands without it.</source>
        <translation>오래된 커널에는 없는 덧보호입니다. 시스템 호출 필터는 이것 없이도 작동합니다.</translation>
    </message>
    <message>
        <source>No core files of this program</source>
        <translation>이 프로그램은 코어 파일을 남기지 않습니다</translation>
    </message>
    <message>
        <source>If it crashes, its memory with the keys is not written to the disk.</source>
        <translation>프로그램이 죽어도 열쇠가 든 메모리가 디스크에 남지 않습니다.</translation>
    </message>
    <message>
        <source>No core files, but the system may still look in</source>
        <translation>코어 파일은 없지만 시스템이 들여다볼 수 있습니다</translation>
    </message>
    <message>
        <source>No core file is written; a crash reporter of the system could read the memory.</source>
        <translation>코어 파일은 남지 않으나 시스템의 오류 보고기가 메모리를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Core files are possible</source>
        <translation>코어 파일이 남을 수 있습니다</translation>
    </message>
    <message>
        <source>If the program crashes, its memory with the keys may be written to the disk.</source>
        <translation>프로그램이 죽으면 열쇠가 든 메모리가 디스크에 남을 수 있습니다.</translation>
    </message>
    <message>
        <source>Start the program as it was installed, without a debugger.</source>
        <translation>디버거 없이 설치된 그대로 프로그램을 시작해 주세요.</translation>
    </message>
    <message>
        <source>Other programs cannot look into this one</source>
        <translation>다른 프로그램이 이 프로그램을 들여다볼 수 없습니다</translation>
    </message>
    <message>
        <source>The kernel keeps programs of the same person apart.</source>
        <translation>커널이 같은 사람의 프로그램끼리도 서로 막아 줍니다.</translation>
    </message>
    <message>
        <source>The kernel does not keep your programs apart</source>
        <translation>커널이 프로그램끼리 서로 막아 주지 않습니다</translation>
    </message>
    <message>
        <source>This program closes itself to others; another that runs as you could still try before it starts.</source>
        <translation>이 프로그램은 스스로를 닫지만, 같은 계정의 다른 프로그램이 시작 전에 끼어들 여지가 있습니다.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer to set kernel.yama.ptrace_scope to 1.</source>
        <translation>컴퓨터 담당자에게 kernel.yama.ptrace_scope를 1로 해 달라고 요청해 주세요.</translation>
    </message>
    <message>
        <source>Not known whether programs are kept apart</source>
        <translation>프로그램끼리 막혀 있는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>The kernel says nothing of it. This program closes itself to others.</source>
        <translation>커널이 알려 주지 않습니다. 이 프로그램은 스스로를 닫아 둡니다.</translation>
    </message>
    <message>
        <source>Keys are in locked memory (%1)</source>
        <translation>열쇠가 잠긴 메모리에 있습니다(%1)</translation>
    </message>
    <message>
        <source>Keys and passphrases are never written to swap.</source>
        <translation>열쇠와 암호는 스왑에 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>Too little memory may be locked (%1)</source>
        <translation>잠글 수 있는 메모리가 너무 적습니다(%1)</translation>
    </message>
    <message>
        <source>Keys may reach the swap of this computer.</source>
        <translation>열쇠가 이 컴퓨터의 스왑에 기록될 수 있습니다.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer to raise the memlock limit to 1 MiB or more.</source>
        <translation>컴퓨터 담당자에게 memlock 한도를 1 MiB 이상으로 올려 달라고 요청해 주세요.</translation>
    </message>
    <message>
        <source>No memory is locked now (%1)</source>
        <translation>지금은 잠긴 메모리가 없습니다(%1)</translation>
    </message>
    <message>
        <source>Keys are locked as soon as a workspace is open; if this stays so then, they may reach the swap.</source>
        <translation>작업공간을 열면 열쇠가 잠깁니다. 그때도 이렇다면 스왑에 기록될 수 있습니다.</translation>
    </message>
    <message>
        <source>No swap</source>
        <translation>스왑이 없습니다</translation>
    </message>
    <message>
        <source>Nothing of the memory is written to the disk.</source>
        <translation>메모리 내용이 디스크에 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>Swap is in memory (%1)</source>
        <translation>스왑이 메모리 안에 있습니다(%1)</translation>
    </message>
    <message>
        <source>It is compressed there and never reaches the disk.</source>
        <translation>메모리 안에서 압축되며 디스크에 닿지 않습니다.</translation>
    </message>
    <message>
        <source>Swap is encrypted (%1)</source>
        <translation>스왑이 암호화되어 있습니다(%1)</translation>
    </message>
    <message>
        <source>What of the memory reaches the disk is unreadable there.</source>
        <translation>메모리 내용이 디스크에 가더라도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Swap on the disk is not encrypted (%1)</source>
        <translation>디스크의 스왑이 암호화되어 있지 않습니다(%1)</translation>
    </message>
    <message>
        <source>Keys are locked in memory, but pages of proposals that were on screen may be left on the disk.</source>
        <translation>열쇠는 메모리에 잠겨 있지만, 화면에 띄운 제안서 쪽이 디스크에 남을 수 있습니다.</translation>
    </message>
    <message>
        <source>Turn swap off while you judge, or let it be encrypted.</source>
        <translation>평가하는 동안 스왑을 끄거나 암호화해 주세요.</translation>
    </message>
    <message>
        <source>Swap in a file (%1)</source>
        <translation>스왑이 파일에 있습니다(%1)</translation>
    </message>
    <message>
        <source>It is encrypted only if the disk it lies on is; that cannot be told from here.</source>
        <translation>그 디스크가 암호화된 경우에만 암호화됩니다. 여기서는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the disk is encrypted, or turn swap off while you judge.</source>
        <translation>디스크가 암호화되어 있는지 확인하거나, 평가하는 동안 스왑을 꺼 주세요.</translation>
    </message>
    <message>
        <source>Not known whether there is swap</source>
        <translation>스왑이 있는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>The kernel does not say. Keys are locked in memory in any case.</source>
        <translation>커널이 알려 주지 않습니다. 열쇠는 어떤 경우에도 메모리에 잠깁니다.</translation>
    </message>
    <message>
        <source>No hibernation</source>
        <translation>최대 절전이 없습니다</translation>
    </message>
    <message>
        <source>The memory is never written to the disk as a whole.</source>
        <translation>메모리 전체가 디스크에 기록되는 일이 없습니다.</translation>
    </message>
    <message>
        <source>Hibernation is not set up</source>
        <translation>최대 절전이 설정되어 있지 않습니다</translation>
    </message>
    <message>
        <source>The kernel could, but has no place to write the memory to.</source>
        <translation>커널은 할 수 있으나 메모리를 기록할 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Hibernation is possible, onto an encrypted disk</source>
        <translation>암호화된 디스크로 최대 절전이 가능합니다</translation>
    </message>
    <message>
        <source>The whole memory would be written there, with the keys. The workspace locks before, and what is written is encrypted.</source>
        <translation>열쇠를 포함한 메모리 전체가 기록됩니다. 그 전에 작업공간이 잠기고, 기록되는 내용은 암호화됩니다.</translation>
    </message>
    <message>
        <source>Hibernation is possible, onto a disk that is not encrypted</source>
        <translation>암호화되지 않은 디스크로 최대 절전이 가능합니다</translation>
    </message>
    <message>
        <source>It would write the whole memory there, with the keys of an open workspace.</source>
        <translation>열린 작업공간의 열쇠까지 메모리 전체가 디스크에 기록됩니다.</translation>
    </message>
    <message>
        <source>Shut the computer down instead, or let it only sleep.</source>
        <translation>최대 절전 대신 컴퓨터를 끄거나 절전만 해 주세요.</translation>
    </message>
    <message>
        <source>The clock is plausible (%1)</source>
        <translation>시계가 맞아 보입니다(%1)</translation>
    </message>
    <message>
        <source>It is later than this program and than everything that this workspace has seen.</source>
        <translation>이 프로그램이 만들어진 때와 작업공간이 본 모든 시각보다 뒤입니다.</translation>
    </message>
    <message>
        <source>The clock says %1, before this program was made</source>
        <translation>시계가 %1로, 이 프로그램이 만들어지기 전입니다</translation>
    </message>
    <message>
        <source>Times on your ballots and before the deadline would be wrong.</source>
        <translation>투표지의 시각과 마감까지 남은 시간이 틀리게 됩니다.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock.</source>
        <translation>컴퓨터 시계를 맞춰 주세요.</translation>
    </message>
    <message>
        <source>The clock is behind something signed at %1</source>
        <translation>시계가 %1에 서명된 것보다 늦습니다</translation>
    </message>
    <message>
        <source>Either this clock is slow or the one that signed was fast. Times on your ballots may be wrong.</source>
        <translation>이 시계가 느리거나 서명한 쪽 시계가 빠릅니다. 투표지의 시각이 틀릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock; if it is right, tell the chair.</source>
        <translation>컴퓨터 시계를 맞춰 주세요. 시계가 맞다면 간사에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The clock is set from the network (%1)</source>
        <translation>시계를 네트워크에서 맞춥니다(%1)</translation>
    </message>
    <message>
        <source>The deadline is the same here as elsewhere.</source>
        <translation>마감 시각이 다른 곳과 같습니다.</translation>
    </message>
    <message>
        <source>A time service runs (%1)</source>
        <translation>시각 서비스가 실행 중입니다(%1)</translation>
    </message>
    <message>
        <source>It keeps the clock right while there is a network.</source>
        <translation>네트워크가 있는 동안 시계를 맞춰 줍니다.</translation>
    </message>
    <message>
        <source>Nothing is known to set the clock</source>
        <translation>시계를 맞추는 서비스가 확인되지 않습니다</translation>
    </message>
    <message>
        <source>Offline that is usual. The deadline holds by the chair&apos;s log, not by this clock.</source>
        <translation>오프라인에서는 보통 그렇습니다. 마감은 이 시계가 아니라 간사의 로그로 정해집니다.</translation>
    </message>
    <message>
        <source>Compare the clock with another one before the deadline.</source>
        <translation>마감 전에 다른 시계와 비교해 주세요.</translation>
    </message>
    <message>
        <source>Time zone %1</source>
        <translation>시간대 %1</translation>
    </message>
    <message>
        <source>Deadlines are shown in it.</source>
        <translation>마감 시각을 이 시간대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>No time zone is set; %1 is used</source>
        <translation>시간대가 정해지지 않아 %1를 씁니다</translation>
    </message>
    <message>
        <source>Deadlines are shown in it and may look hours off.</source>
        <translation>마감 시각이 몇 시간 다르게 보일 수 있습니다.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s time zone.</source>
        <translation>컴퓨터의 시간대를 정해 주세요.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>Enough for the documents of a round.</source>
        <translation>한 라운드의 문서를 담기에 충분합니다.</translation>
    </message>
    <message>
        <source>Only %1 free</source>
        <translation>%1만 남음</translation>
    </message>
    <message>
        <source>The documents of a large round may not fit.</source>
        <translation>큰 라운드의 문서가 다 들어가지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the workspace.</source>
        <translation>작업공간이 있는 디스크를 정리해 주세요.</translation>
    </message>
    <message>
        <source>Soon nothing more can be saved. What is saved is safe.</source>
        <translation>곧 저장할 수 없게 됩니다. 저장된 것은 안전합니다.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the workspace now.</source>
        <translation>지금 작업공간이 있는 디스크를 정리해 주세요.</translation>
    </message>
    <message>
        <source>Free space not known</source>
        <translation>남은 공간을 알 수 없습니다</translation>
    </message>
    <message>
        <source>The disk does not say. A full one loses nothing that was saved.</source>
        <translation>디스크가 알려 주지 않습니다. 가득 차도 저장된 것은 잃지 않습니다.</translation>
    </message>
    <message>
        <source>Cryptography</source>
        <translation>암호 계산</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>System call filter</source>
        <translation>시스템 호출 필터</translation>
    </message>
    <message>
        <source>Landlock</source>
        <translation>Landlock</translation>
    </message>
    <message>
        <source>Core files</source>
        <translation>코어 파일</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>Locked memory</source>
        <translation>잠긴 메모리</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>스왑</translation>
    </message>
    <message>
        <source>Hibernation</source>
        <translation>최대 절전</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Time service</source>
        <translation>시각 서비스</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>이상 없음</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>조치 필요</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The program met something it does not expect (%1). Nothing saved is lost; please start it again.</source>
        <translation>프로그램에 예상하지 못한 문제가 생겼습니다(%1). 저장된 내용은 그대로 있습니다. 프로그램을 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Stopped. What was done until then is kept.</source>
        <translation>멈췄습니다. 그때까지 한 것은 남아 있습니다.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>%1 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check whether you may open it.</source>
        <translation>%1 파일을 읽을 수 없습니다. 열 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>%1 is larger than such a file may be and was not opened.</source>
        <translation>%1 파일이 허용된 크기보다 커서 열지 않았습니다.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change was not saved. Earlier values are safe; free some space and it will be saved.</source>
        <translation>디스크가 가득 차서 마지막으로 바꾼 내용을 저장하지 못했습니다. 그전 값은 안전합니다. 공간을 비우면 저장합니다.</translation>
    </message>
    <message>
        <source>%1 could not be written. Earlier values are safe; check the disk and try again.</source>
        <translation>%1 파일을 쓰지 못했습니다. 그전 값은 안전합니다. 디스크를 확인하고 다시 해 주세요.</translation>
    </message>
    <message>
        <source>A folder named %1 is there already. Choose another name.</source>
        <translation>%1 폴더가 이미 있습니다. 다른 이름을 골라 주세요.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used. Check that it is connected and may be written to.</source>
        <translation>%1 폴더를 쓸 수 없습니다. 연결되어 있는지, 쓰기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>A digest is not written in hexadecimal digits.</source>
        <translation>해시값이 16진수로 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>There is no workspace at %1.</source>
        <translation>%1 위치에 작업공간이 없습니다.</translation>
    </message>
    <message>
        <source>This workspace is open in another window or program. Close it there first.</source>
        <translation>이 작업공간은 다른 창이나 프로그램에서 열려 있습니다. 먼저 그쪽을 닫아 주세요.</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of the program. Nothing was changed; please update.</source>
        <translation>더 새로운 버전의 프로그램에서 만든 작업공간입니다. 바뀐 것은 없습니다. 프로그램을 업데이트해 주세요.</translation>
    </message>
    <message>
        <source>The workspace is incomplete (%1). Nothing was changed; restore it from a backup.</source>
        <translation>작업공간이 온전하지 않습니다(%1). 바뀐 것은 없습니다. 백업에서 복원해 주세요.</translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged. Nothing was changed; restore the file &apos;keys&apos; from a backup.</source>
        <translation>작업공간의 열쇠 파일이 깨졌습니다. 바뀐 것은 없습니다. &apos;keys&apos; 파일을 백업에서 복원해 주세요.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>암호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>A passphrase needs at least 8 characters.</source>
        <translation>암호는 8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The key file asks for more memory than is safe and was not opened.</source>
        <translation>열쇠 파일이 안전한 범위보다 많은 메모리를 요구해서 열지 않았습니다.</translation>
    </message>
    <message>
        <source>The workspace&apos;s data is damaged and was not opened. Nothing was changed; restore it from a backup.</source>
        <translation>작업공간의 자료가 깨져서 열지 않았습니다. 바뀐 것은 없습니다. 백업에서 복원해 주세요.</translation>
    </message>
    <message>
        <source>The workspace is busy. Try again in a moment.</source>
        <translation>작업공간이 다른 일을 하고 있습니다. 잠시 뒤 다시 해 주세요.</translation>
    </message>
    <message>
        <source>This entry is there already (%1).</source>
        <translation>이미 있는 항목입니다(%1).</translation>
    </message>
    <message>
        <source>The cryptography&apos;s self-test failed (%1), so the program does not start. Reinstall it.</source>
        <translation>암호 기능의 자체 점검에 실패해(%1) 프로그램을 시작하지 않습니다. 다시 설치해 주세요.</translation>
    </message>
    <message>
        <source>The sealed file is damaged at its head and was not opened.</source>
        <translation>봉인된 파일의 머리 부분이 깨져서 열지 않았습니다.</translation>
    </message>
    <message>
        <source>This file is sealed for somebody else.</source>
        <translation>다른 사람에게 봉인된 파일입니다.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or cut short and was not opened.</source>
        <translation>봉인된 파일이 깨졌거나 중간에 끊겨서 열지 않았습니다.</translation>
    </message>
    <message>
        <source>The text form of the sealed file is damaged.</source>
        <translation>봉인된 파일의 글자 형식이 깨졌습니다.</translation>
    </message>
    <message>
        <source>The file is sealed in a way that is not accepted here.</source>
        <translation>여기서 받지 않는 방식으로 봉인된 파일입니다.</translation>
    </message>
    <message>
        <source>A key is not written as it should be (%1).</source>
        <translation>열쇠의 형식이 올바르지 않습니다(%1).</translation>
    </message>
    <message>
        <source>A key is unsafe and was refused.</source>
        <translation>안전하지 않은 열쇠여서 받지 않았습니다.</translation>
    </message>
    <message>
        <source>The signature is not written as it should be.</source>
        <translation>서명의 형식이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>The signature does not match; the file was changed or is not from its author.</source>
        <translation>서명이 맞지 않습니다. 파일이 바뀌었거나 작성자가 보낸 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The file is not built as it should be (%1).</source>
        <translation>파일의 구조가 올바르지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The content does not agree with its list (%1).</source>
        <translation>내용이 목록과 맞지 않습니다(%1).</translation>
    </message>
    <message>
        <source>%1 was changed or is not complete yet: its digest does not match.</source>
        <translation>%1 파일이 바뀌었거나 아직 다 오지 않았습니다. 해시값이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The format %1 is not known to this version. Please update.</source>
        <translation>이 버전이 모르는 형식입니다(%1). 프로그램을 업데이트해 주세요.</translation>
    </message>
    <message>
        <source>%1 is not a file that belongs here.</source>
        <translation>%1 파일은 여기에 쓰는 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The file is signed by somebody who may not send it.</source>
        <translation>이 파일을 보낼 권한이 없는 사람이 서명했습니다.</translation>
    </message>
    <message>
        <source>The content is not written in the accepted form (%1).</source>
        <translation>내용이 정해진 형식으로 적혀 있지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The content names the field %1 twice and was refused.</source>
        <translation>%1 필드가 두 번 적혀 있어 받지 않았습니다.</translation>
    </message>
    <message>
        <source>The field %1 is missing or has a value that is not allowed.</source>
        <translation>%1 필드가 없거나 허용되지 않는 값이 들어 있습니다.</translation>
    </message>
    <message>
        <source>This round is not in the workspace.</source>
        <translation>이 작업공간에 없는 라운드입니다.</translation>
    </message>
    <message>
        <source>The file belongs to another round.</source>
        <translation>다른 라운드의 파일입니다.</translation>
    </message>
    <message>
        <source>The rubric breaks a rule: %1.</source>
        <translation>평가표가 규칙에 맞지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The policy breaks a rule: %1.</source>
        <translation>정책이 규칙에 맞지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The round breaks a rule: %1.</source>
        <translation>라운드가 규칙에 맞지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The ballot breaks a rule: %1.</source>
        <translation>투표지가 규칙에 맞지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The card is not accepted: %1.</source>
        <translation>카드를 받을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>This change is not allowed: %1.</source>
        <translation>허용되지 않는 변경입니다: %1.</translation>
    </message>
    <message>
        <source>Points are numbers with at most two decimals (%1).</source>
        <translation>점수는 소수점 둘째 자리까지의 숫자여야 합니다(%1).</translation>
    </message>
    <message>
        <source>The points for %1 are outside its range and were not saved.</source>
        <translation>%1 점수가 범위를 벗어나 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>The points for %1 do not fit its step and were not saved.</source>
        <translation>%1 점수가 점수 단위에 맞지 않아 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is still blank; a ballot with a blank cannot be sealed.</source>
        <translation>%1 자리가 아직 빈칸입니다. 빈칸이 있는 투표지는 봉인할 수 없습니다.</translation>
    </message>
    <message>
        <source>The comment for %1 is shorter than the round asks for.</source>
        <translation>%1 의견이 라운드가 정한 길이보다 짧습니다.</translation>
    </message>
    <message>
        <source>The comment for %1 is too long and was not saved.</source>
        <translation>%1 의견이 너무 길어 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>A newer revision of this ballot has been accepted already.</source>
        <translation>이 투표지의 더 새로운 개정을 이미 받았습니다.</translation>
    </message>
    <message>
        <source>Another ballot with the same revision was accepted first.</source>
        <translation>같은 개정 번호의 다른 투표지를 먼저 받았습니다.</translation>
    </message>
    <message>
        <source>The file came after the close and does not count.</source>
        <translation>마감 뒤에 도착한 파일이어서 집계에 넣지 않습니다.</translation>
    </message>
    <message>
        <source>The round is not for this workspace: its key is not on the panel.</source>
        <translation>이 작업공간을 위한 라운드가 아닙니다. 위원 명단에 이 작업공간의 열쇠가 없습니다.</translation>
    </message>
    <message>
        <source>Proposal %1 is closed to this evaluator.</source>
        <translation>제안서 %1 열람이 이 평가위원에게 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>The pledge and the conflict-of-interest declaration come first.</source>
        <translation>먼저 서약하고 이해충돌을 신고해 주세요.</translation>
    </message>
    <message>
        <source>The chair&apos;s fingerprint is not confirmed. Compare the 32 digits by telephone first.</source>
        <translation>간사의 지문을 아직 확인하지 않았습니다. 먼저 전화로 숫자 32자리를 견주어 주세요.</translation>
    </message>
    <message>
        <source>The card&apos;s fingerprint is not confirmed. Compare the 32 digits first.</source>
        <translation>카드의 지문을 아직 확인하지 않았습니다. 먼저 숫자 32자리를 견주어 주세요.</translation>
    </message>
    <message>
        <source>Two people have the same key (%1).</source>
        <translation>두 사람의 열쇠가 같습니다(%1).</translation>
    </message>
    <message>
        <source>The round is closed; this is no longer possible.</source>
        <translation>라운드가 마감되어 이제 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The round is not closed yet.</source>
        <translation>라운드가 아직 마감되지 않았습니다.</translation>
    </message>
    <message>
        <source>The ballots have not been opened yet.</source>
        <translation>아직 개표하지 않았습니다.</translation>
    </message>
    <message>
        <source>The quorum is not reached (%1 of the panel).</source>
        <translation>정족수를 채우지 못했습니다(위원 %1).</translation>
    </message>
    <message>
        <source>This is not possible at this point (%1).</source>
        <translation>지금 단계에서는 할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>The sealed ballot does not hold what it promises (%1) and does not count.</source>
        <translation>봉인된 투표지의 내용이 겉에 적힌 것과 달라(%1) 집계에 넣지 않습니다.</translation>
    </message>
    <message>
        <source>The deadline (%1) has not passed; closing earlier needs a reason.</source>
        <translation>마감 시각(%1)이 지나지 않았습니다. 먼저 마감하려면 이유를 적어 주세요.</translation>
    </message>
    <message>
        <source>The round&apos;s log was shortened or rewritten. What is known here is kept as evidence; tell the chair.</source>
        <translation>라운드 기록이 줄었거나 다시 쓰였습니다. 여기 있는 기록은 증거로 보관합니다. 간사에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The round&apos;s log is damaged (%1).</source>
        <translation>라운드 기록이 깨졌습니다(%1).</translation>
    </message>
    <message>
        <source>The table is not in the accepted form (%1).</source>
        <translation>표의 형식이 올바르지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The table&apos;s columns are not those that are needed (%1).</source>
        <translation>표의 열이 필요한 것과 다릅니다(%1).</translation>
    </message>
    <message>
        <source>A cell is not a number of points (%1).</source>
        <translation>점수가 아닌 칸이 있습니다(%1).</translation>
    </message>
    <message>
        <source>A proposal is missing, unknown or named twice (%1).</source>
        <translation>제안서가 빠졌거나, 모르는 것이거나, 두 번 적혀 있습니다(%1).</translation>
    </message>
    <message>
        <source>The PDF %1 is locked with a password. Save it without one first.</source>
        <translation>%1 PDF 파일이 비밀번호로 잠겨 있습니다. 먼저 비밀번호 없이 저장해 주세요.</translation>
    </message>
    <message>
        <source>The PDF %1 is damaged and cannot be shown.</source>
        <translation>%1 PDF 파일이 깨져서 보일 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not a PDF. Save it as PDF first.</source>
        <translation>%1 파일은 PDF가 아닙니다. 먼저 PDF로 저장해 주세요.</translation>
    </message>
    <message>
        <source>This page cannot be shown. Other pages and the scores are not affected.</source>
        <translation>이 쪽을 보일 수 없습니다. 다른 쪽과 점수에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>This page takes too long and was stopped. Other pages and the scores are not affected.</source>
        <translation>이 쪽은 너무 오래 걸려서 멈췄습니다. 다른 쪽과 점수에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>The program that shows pages could not be started. Reinstall the program.</source>
        <translation>쪽을 보이는 프로그램을 시작하지 못했습니다. 프로그램을 다시 설치해 주세요.</translation>
    </message>
    <message>
        <source>This computer cannot lock in the program that shows pages, so no document is opened.</source>
        <translation>이 컴퓨터에서는 쪽을 보이는 프로그램을 격리할 수 없어 문서를 열지 않습니다.</translation>
    </message>
    <message>
        <source>The command is not complete: %1</source>
        <translation>명령이 온전하지 않습니다: %1</translation>
    </message>
    <message>
        <source>after the close</source>
        <translation>마감 뒤 도착</translation>
    </message>
    <message>
        <source>second ballot with the same revision</source>
        <translation>같은 개정 번호의 두 번째 투표지</translation>
    </message>
    <message>
        <source>older revision</source>
        <translation>이전 개정</translation>
    </message>
    <message>
        <source>another round</source>
        <translation>다른 라운드</translation>
    </message>
    <message>
        <source>no declaration</source>
        <translation>신고 없음</translation>
    </message>
    <message>
        <source>does not hold what it promises</source>
        <translation>내용이 겉에 적힌 것과 다름</translation>
    </message>
    <message>
        <source>not built as it should be</source>
        <translation>구조가 올바르지 않음</translation>
    </message>
    <message>
        <source>made void when the key was replaced</source>
        <translation>열쇠를 바꿀 때 무효가 됨</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>way of averaging</source>
        <translation>평균 방식</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>간사</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>committee</source>
        <translation>위원회</translation>
    </message>
    <message>
        <source>components</source>
        <translation>총점 구성</translation>
    </message>
    <message>
        <source>conflicts of interest</source>
        <translation>이해충돌</translation>
    </message>
    <message>
        <source>criteria</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>의결을 확인한 사람</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>depth of the criteria</source>
        <translation>항목의 단계</translation>
    </message>
    <message>
        <source>disclosure</source>
        <translation>공개 범위</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>gate reason</source>
        <translation>게이트 이유</translation>
    </message>
    <message>
        <source>group</source>
        <translation>위원 구분</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>식별 번호</translation>
    </message>
    <message>
        <source>judgements</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>key</source>
        <translation>열쇠</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>배점</translation>
    </message>
    <message>
        <source>member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>members</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최저</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>opening time</source>
        <translation>여는 시각</translation>
    </message>
    <message>
        <source>overall opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>위원 명단</translation>
    </message>
    <message>
        <source>person</source>
        <translation>작업공간 주인</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>서약</translation>
    </message>
    <message>
        <source>points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>something changed since it was looked at</source>
        <translation>확인한 뒤 바뀐 것이 있음</translation>
    </message>
    <message>
        <source>previous round</source>
        <translation>이전 라운드</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>quorum</source>
        <translation>정족수</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>받는 사람</translation>
    </message>
    <message>
        <source>recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>개정</translation>
    </message>
    <message>
        <source>reason for the new revision</source>
        <translation>새 개정의 이유</translation>
    </message>
    <message>
        <source>round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>rubric</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>봉인</translation>
    </message>
    <message>
        <source>number to select</source>
        <translation>선정할 수</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>minimum of a sole applicant</source>
        <translation>단독 신청의 최저</translation>
    </message>
    <message>
        <source>step</source>
        <translation>점수 간격</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>동점 규칙</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>trustees</source>
        <translation>개표 참관인</translation>
    </message>
    <message>
        <source>A file named %1 is there already and was left as it is. Choose another folder, or say that it may be replaced.</source>
        <translation>이름이 %1인 파일이 이미 있어 그대로 두었습니다. 다른 폴더를 고르거나, 바꾸어도 된다고 지정해 주세요.</translation>
    </message>
    <message>
        <source>Who is selected waits for a decision of the committee. Record it first; the figures stay as they are.</source>
        <translation>선정은 위원회의 의결을 기다리고 있습니다. 먼저 의결을 기록해 주세요. 점수는 그대로입니다.</translation>
    </message>
    <message>
        <source>The rules of the round make nothing public, so there is no announcement.</source>
        <translation>라운드 규칙상 공개하는 것이 없어 공고가 없습니다.</translation>
    </message>
    <message>
        <source>%1 had another key before. Call them on a number you know, compare the fingerprint, and acknowledge the new key first.</source>
        <translation>%1 위원은 전에 다른 열쇠를 썼습니다. 알고 있던 번호로 전화해 지문을 대조하고, 새 열쇠를 먼저 확인 처리해 주세요.</translation>
    </message>
    <message>
        <source>The text holds no whole invitation. Copy everything from the line BEGIN to the line END and paste it again.</source>
        <translation>붙여 넣은 글에 초대장이 온전히 들어 있지 않습니다. BEGIN 줄부터 END 줄까지 모두 복사해 다시 붙여 넣어 주세요.</translation>
    </message>
    <message>
        <source>The copy does not read as it should (%1) and was removed. The workspace is unchanged; try again on another disk.</source>
        <translation>복사본을 되읽어 보니 원본과 달라(%1) 지웠습니다. 작업공간은 그대로입니다. 다른 디스크에 다시 해 주세요.</translation>
    </message>
    <message>
        <source>shared folder</source>
        <translation>주고받는 폴더</translation>
    </message>
    <message>
        <source>The trustees have not released their shares yet (%1). The ballots open as soon as enough of them have.</source>
        <translation>개표 참관인이 열쇠 조각을 아직 다 내놓지 않았습니다(%1). 필요한 수가 모이면 바로 개표할 수 있습니다.</translation>
    </message>
    <message>
        <source>The share of %1 is not the one that was made for it. Call the chair; the opening has to be rehearsed anew.</source>
        <translation>%1의 열쇠 조각이 만들어 준 것과 다릅니다. 간사에게 전화해 주세요. 개표 예행연습을 다시 해야 합니다.</translation>
    </message>
    <message>
        <source>The answer belongs to another rehearsal than the newest one (%1). Accept the newest one and send that answer.</source>
        <translation>가장 새로운 예행연습에 대한 응답이 아닙니다(%1). 새 예행연습에서 직무를 수락하고 그 응답을 보내 주세요.</translation>
    </message>
    <message>
        <source>The trustees have not yet accepted office and rehearsed the opening of this round (%1). A change of title, trustees or their number needs a new rehearsal.</source>
        <translation>참관인이 이 라운드의 직무를 모두 수락하고 개표 예행연습을 마치지 않았습니다(%1). 제목, 참관인, 필요한 수가 바뀌면 예행연습을 다시 해야 합니다.</translation>
    </message>
    <message>
        <source>The receipt does not agree with the log (%1).</source>
        <translation>접수증이 기록과 맞지 않습니다(%1).</translation>
    </message>
    <message>
        <source>this workspace is laid to rest: the work goes on in another copy of it</source>
        <translation>이 작업공간은 쉬는 중입니다. 작업은 다른 사본에서 이어집니다</translation>
    </message>
    <message>
        <source>I give my key and its passphrase to nobody, and keep the recovery code where only I can get it.</source>
        <translation>제 열쇠와 암호를 누구에게도 맡기지 않고, 복구 코드는 저만 꺼낼 수 있는 곳에 보관합니다.</translation>
    </message>
    <message>
        <source>While the round runs I sync from time to time, so that a wrong share is found before the close.</source>
        <translation>평가가 진행되는 동안 가끔 동기화하여, 잘못된 조각이 마감 전에 드러나게 합니다.</translation>
    </message>
    <message>
        <source>I release my shares only after the close, and only when the closing number that the chair tells me by telephone or in person is the one that my program knows.</source>
        <translation>마감한 뒤에만, 그리고 간사가 전화나 대면으로 알려 준 마감 번호가 제 프로그램의 번호와 같을 때만 열쇠 조각을 내놓습니다.</translation>
    </message>
    <message>
        <source>If anybody asks me to release earlier or to hand over my key, I tell the audit.</source>
        <translation>그보다 먼저 내놓거나 열쇠를 넘기라는 요구를 받으면 감사에게 알립니다.</translation>
    </message>
</context>
<context>
    <name>simsa::AgreementPage</name>
    <message>
        <source>Agreement of the evaluators</source>
        <translation>위원 일치도</translation>
    </message>
    <message>
        <source>ICC, W and α</source>
        <translation>ICC, W, α</translation>
    </message>
    <message>
        <source>The agreement is being computed.</source>
        <translation>일치도를 계산하고 있습니다.</translation>
    </message>
    <message>
        <source>Agreement needs at least two evaluators and two proposals that all of them scored.</source>
        <translation>일치도를 구하려면 위원이 두 명 이상이고, 위원 모두가 채점한 제안서가 두 건 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Mean of the panel, level · ICC(2,k)</source>
        <translation>위원단 평균의 수준 · ICC(2,k)</translation>
    </message>
    <message>
        <source>how far the panel&apos;s mean would be the same with other evaluators</source>
        <translation>다른 위원이 평가해도 위원단 평균이 같을 정도</translation>
    </message>
    <message>
        <source>Mean of the panel, order · ICC(3,k)</source>
        <translation>위원단 평균의 순서 · ICC(3,k)</translation>
    </message>
    <message>
        <source>the same, when only the order of proposals counts</source>
        <translation>제안서의 순서만 볼 때 같은 값</translation>
    </message>
    <message>
        <source>One evaluator, level · ICC(2,1)</source>
        <translation>위원 한 명의 수준 · ICC(2,1)</translation>
    </message>
    <message>
        <source>how far one evaluator alone would give the same points</source>
        <translation>위원 한 명만으로 같은 점수가 나올 정도</translation>
    </message>
    <message>
        <source>One evaluator, order · ICC(3,1)</source>
        <translation>위원 한 명의 순서 · ICC(3,1)</translation>
    </message>
    <message>
        <source>Mean, evaluators not the same · ICC(1,k)</source>
        <translation>제안서마다 위원이 다를 때 평균 · ICC(1,k)</translation>
    </message>
    <message>
        <source>as if each proposal had evaluators of its own</source>
        <translation>제안서마다 다른 위원이 평가했다고 볼 때</translation>
    </message>
    <message>
        <source>One, evaluators not the same · ICC(1,1)</source>
        <translation>제안서마다 위원이 다를 때 한 명 · ICC(1,1)</translation>
    </message>
    <message>
        <source>p below 0.001</source>
        <translation>p 0.001 미만</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>Ranks agree · Kendall&apos;s W</source>
        <translation>순위 일치 · 켄달 W</translation>
    </message>
    <message>
        <source>how alike the evaluators rank</source>
        <translation>위원들이 매긴 순위가 비슷한 정도</translation>
    </message>
    <message>
        <source>how alike the evaluators rank; χ² %1, df %2, %3</source>
        <translation>위원들이 매긴 순위가 비슷한 정도. χ² %1, 자유도 %2, %3</translation>
    </message>
    <message>
        <source>Points agree · Krippendorff&apos;s α, interval</source>
        <translation>점수 일치 · 크리펜도르프 α 등간</translation>
    </message>
    <message>
        <source>missing totals allowed; 0 is chance</source>
        <translation>빠진 총점이 있어도 됨. 0은 우연 수준</translation>
    </message>
    <message>
        <source>Order agrees · Krippendorff&apos;s α, ordinal</source>
        <translation>순서 일치 · 크리펜도르프 α 서열</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α, ratio</source>
        <translation>크리펜도르프 α 비율</translation>
    </message>
    <message>
        <source>differences in proportion to the points</source>
        <translation>점수 크기에 비례한 차이</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α, nominal</source>
        <translation>크리펜도르프 α 명목</translation>
    </message>
    <message>
        <source>only equal totals count as agreeing</source>
        <translation>총점이 똑같을 때만 일치로 봄</translation>
    </message>
    <message>
        <source>%1 proposals scored by all %2 evaluators</source>
        <translation>위원 %2명 모두가 채점한 제안서 %1건</translation>
    </message>
    <message>
        <source>Low agreement is information for the committee: evaluators may rightly see things differently. It does not change the official result.</source>
        <translation>일치도가 낮은 것은 위원회가 참고할 정보입니다. 위원마다 달리 볼 만한 이유가 있을 수 있습니다. 공식 결과는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = none beyond chance</source>
        <translation>1 = 완전 일치, 0 = 우연 수준</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>with 95 % certainty between %1 and %2</source>
        <translation>95 % 신뢰수준에서 %1–%2</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 신뢰구간</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % 하한</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % 상한</translation>
    </message>
    <message>
        <source>Another panel of this size could give quite a different order.</source>
        <translation>같은 수의 다른 위원이 평가하면 순서가 크게 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>Another panel of this size could order many proposals differently.</source>
        <translation>같은 수의 다른 위원이 평가하면 여러 제안서의 순서가 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>Another panel would give a similar order, changed in the middle.</source>
        <translation>같은 수의 다른 위원이 평가해도 순서는 비슷하지만 중간 순위는 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>Another panel of this size would give largely the same order.</source>
        <translation>같은 수의 다른 위원이 평가해도 순서는 대체로 같을 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Another panel of this size would give almost the same order.</source>
        <translation>같은 수의 다른 위원이 평가해도 순서는 거의 그대로일 것으로 봅니다.</translation>
    </message>
</context>
<context>
    <name>simsa::AgreementScale</name>
    <message>
        <source>Agreement</source>
        <translation>일치도</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>매우 낮음</translation>
    </message>
    <message>
        <source>low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>high</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>매우 높음</translation>
    </message>
</context>
<context>
    <name>simsa::BallotDetail</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>What the file says of the proposal</source>
        <translation>이 제안서에 대해 파일에 적힌 것</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>바뀜: %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Evidence, page %1: “%2”</source>
        <translation>증거, %1쪽: “%2”</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>종합 의견</translation>
    </message>
</context>
<context>
    <name>simsa::BoxPage</name>
    <message>
        <source>Distribution by proposal</source>
        <translation>제안서별 점수 분포</translation>
    </message>
    <message>
        <source>evaluators&apos; totals · points</source>
        <translation>위원별 총점 · 점</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>In order of official rank →</source>
        <translation>공식 순위 차례 →</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>최저 %1</translation>
    </message>
    <message>
        <source>Cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>official total %1</source>
        <translation>공식 총점 %1</translation>
    </message>
    <message>
        <source>official score %1</source>
        <translation>공식 점수 %1</translation>
    </message>
    <message>
        <source>no totals</source>
        <translation>총점 없음</translation>
    </message>
    <message>
        <source>median %1 · middle half %2–%3 · range %4–%5</source>
        <translation>중앙값 %1 · 가운데 절반 %2–%3 · 범위 %4–%5</translation>
    </message>
    <message>
        <source>middle half and median</source>
        <translation>가운데 절반과 중앙값</translation>
    </message>
    <message>
        <source>the rest within 1.5 times the middle half</source>
        <translation>가운데 절반의 1.5배 안에 드는 나머지</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>벗어난 값</translation>
    </message>
    <message>
        <source>official total</source>
        <translation>공식 총점</translation>
    </message>
    <message>
        <source>official score</source>
        <translation>공식 점수</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Q1</source>
        <translation>Q1</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Q3</source>
        <translation>Q3</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
</context>
<context>
    <name>simsa::CalibrateView</name>
    <message>
        <source>In the order of</source>
        <translation>순서 기준</translation>
    </message>
    <message>
        <source>Criterion by which the proposals stand in order</source>
        <translation>제안서를 늘어놓는 기준 항목</translation>
    </message>
    <message>
        <source>Proposals in the order of own points</source>
        <translation>내 점수 순서로 놓은 제안서</translation>
    </message>
    <message>
        <source>Total / %1</source>
        <translation>총점 / %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>All the rest</source>
        <translation>나머지 항목</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>내 메모</translation>
    </message>
    <message>
        <source>Above %1 here, clearly below in all the rest</source>
        <translation>이 항목에서는 %1보다 위, 나머지 항목에서는 뚜렷하게 아래</translation>
    </message>
    <message>
        <source>Nothing is complete here yet.</source>
        <translation>아직 채점을 마친 것이 없습니다.</translation>
    </message>
    <message>
        <source>Read from the top: does each proposal stand where you see it?</source>
        <translation>위에서부터 차례로 읽어 주세요. 제안서마다 생각한 자리에 있습니까?</translation>
    </message>
    <message>
        <source>No neighbours stand the other way round in all the rest.</source>
        <translation>나머지 항목에서 순서가 뒤집히는 이웃이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of neighbours stand clearly the other way round in all the rest.</source>
        <translation>
            <numerusform>이웃한 %n쌍이 나머지 항목에서는 뚜렷하게 뒤집힙니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::ChairCard</name>
    <message>
        <source>Chair</source>
        <translation>간사</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>%1 확인함</translation>
    </message>
    <message>
        <source>Save my card for this chair...</source>
        <translation>이 간사에게 보낼 내 카드 저장...</translation>
    </message>
    <message>
        <source>I compared these digits by telephone</source>
        <translation>전화로 이 숫자를 견주었습니다</translation>
    </message>
    <message>
        <source>Confirm the chair</source>
        <translation>간사 확인</translation>
    </message>
    <message>
        <source>Compare the digits first.</source>
        <translation>먼저 숫자를 견주어 주세요.</translation>
    </message>
    <message>
        <source>Put my card into the shared folder</source>
        <translation>주고받는 폴더에 내 카드 넣기</translation>
    </message>
</context>
<context>
    <name>simsa::ChairDesk</name>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>개표</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>간사</translation>
    </message>
    <message>
        <source>There is no round yet. Open one on the page Prepare.</source>
        <translation>아직 라운드가 없습니다. 준비 화면에서 라운드를 열어 주세요.</translation>
    </message>
    <message>
        <source>Ballots are opened after the close. Close the round on the page Turnout.</source>
        <translation>개표는 마감한 뒤에 합니다. 진행 화면에서 라운드를 마감해 주세요.</translation>
    </message>
    <message>
        <source>Results appear after the ballots are opened and tallied.</source>
        <translation>결과는 개표와 집계를 마친 뒤에 나타납니다.</translation>
    </message>
    <message>
        <source>Closes %1</source>
        <translation>마감 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>deadline passed</source>
        <translation>마감 시각 지남</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>마감됨</translation>
    </message>
    <message>
        <source>Invitation saved.</source>
        <translation>초대장을 저장했습니다.</translation>
    </message>
    <message>
        <source>Send %1 to every evaluator; it holds nothing secret.</source>
        <translation>%1 파일을 모든 평가위원에게 보내 주세요. 비밀은 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The round is open.</source>
        <translation>라운드를 열었습니다.</translation>
    </message>
    <message>
        <source>The result file is written.</source>
        <translation>결과 파일을 저장했습니다.</translation>
    </message>
    <message>
        <source>Sync under way</source>
        <translation>동기화하는 중</translation>
    </message>
    <message>
        <source>Files waiting to be sent: %1</source>
        <translation>보낼 파일 %1개</translation>
    </message>
    <message>
        <source>Cards taken in: %1.</source>
        <translation>카드 %1장을 받았습니다.</translation>
    </message>
    <message>
        <source>Files refused: %1</source>
        <translation>파일 %1개 거절</translation>
    </message>
    <message>
        <source>Files refused: %1. What was accepted before stays valid. Turnout shows the reasons.</source>
        <translation>파일 %1개를 거절했습니다. 이미 받은 것은 그대로 유효합니다. 이유는 진행 화면의 ‘이유 보기’에 있습니다.</translation>
    </message>
    <message>
        <source>Up to date %1</source>
        <translation>동기화함 · %1</translation>
    </message>
    <message>
        <source>Up to date: %1 sent, %2 received</source>
        <translation>동기화함 · 보냄 %1, 받음 %2</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation>아직 동기화하지 않음</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고</translation>
    </message>
    <message>
        <source>Reports are written after the ballots are opened and tallied.</source>
        <translation>보고서는 개표와 집계를 마친 뒤에 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The discussion round is open.</source>
        <translation>토의 라운드를 시작했습니다.</translation>
    </message>
    <message>
        <source>Report files saved: %1.</source>
        <translation>보고서 파일 %1개를 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 is admitted already.</source>
        <translation>%1 위원은 이미 등록되었습니다.</translation>
    </message>
    <message>
        <source>The card of %1 is here already.</source>
        <translation>%1 위원의 카드는 이미 받아 두었습니다.</translation>
    </message>
    <message>
        <source>New cards: %1. Refused: %2. %3</source>
        <translation>새 카드 %1장, 거절 %2건. %3</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 파일을 저장했습니다.</translation>
    </message>
    <message>
        <source>It holds nothing secret.</source>
        <translation>비밀 정보는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The backup is made and was read back.</source>
        <translation>백업을 마치고 되읽어 확인했습니다.</translation>
    </message>
    <message>
        <source>%1 · %2. It opens with your passphrase.</source>
        <translation>%1 · %2. 같은 암호로 열립니다.</translation>
    </message>
    <message>
        <source>Sync to put it into the shared folder.</source>
        <translation>동기화하면 주고받는 폴더로 보냅니다.</translation>
    </message>
    <message>
        <source>Round files and documents are ready: sync to put them into the shared folder.</source>
        <translation>라운드 파일과 문서가 준비되었습니다. 동기화하면 주고받는 폴더에 넣습니다.</translation>
    </message>
    <message>
        <source>New cards in the shared folder: %1.</source>
        <translation>주고받는 폴더에서 받은 새 카드: %1장.</translation>
    </message>
    <message>
        <source>Shared folder not found</source>
        <translation>주고받는 폴더가 보이지 않음</translation>
    </message>
    <message>
        <source>The result is published to the panel.</source>
        <translation>결과를 평가위원에게 공개했습니다.</translation>
    </message>
    <message>
        <source>Every evaluator who holds a seat gets it with the next sync, sealed to them.</source>
        <translation>자리를 가진 평가위원은 다음 동기화 때 자기에게 봉인된 결과를 받습니다.</translation>
    </message>
    <message>
        <source>Cards taken in: %1. Answers of trustees: %2.</source>
        <translation>받은 카드 %1장, 참관인 응답 %2건.</translation>
    </message>
    <message>
        <source>New cards in the shared folder: %1. Answers of trustees: %2.</source>
        <translation>공유 폴더의 새 카드 %1장, 참관인 응답 %2건.</translation>
    </message>
</context>
<context>
    <name>simsa::ChartPage</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 내보내기</translation>
    </message>
    <message>
        <source>Picture (PNG)...</source>
        <translation>그림 (PNG)...</translation>
    </message>
    <message>
        <source>Drawing (SVG)...</source>
        <translation>벡터 그림 (SVG)...</translation>
    </message>
    <message>
        <source>Values (CSV)...</source>
        <translation>값 (CSV)...</translation>
    </message>
    <message>
        <source>points of %1</source>
        <translation>%1점 만점</translation>
    </message>
    <message>
        <source>No proposal to show.</source>
        <translation>보일 제안서가 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>파일을 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Please choose another folder.</source>
        <translation>그곳에 바뀐 것은 없습니다. 다른 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>내보냈습니다.</translation>
    </message>
    <message>
        <source>The file is no longer protected by this workspace.</source>
        <translation>내보낸 파일은 이제 이 작업공간이 보호하지 않습니다.</translation>
    </message>
    <message>
        <source>Page (PDF)...</source>
        <translation>문서 (PDF)...</translation>
    </message>
</context>
<context>
    <name>simsa::CheckPage</name>
    <message>
        <source>Check</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>줄 복사</translation>
    </message>
    <message>
        <source>Save the protocol...</source>
        <translation>검증 기록 저장...</translation>
    </message>
    <message>
        <source>Chair&apos;s fingerprint, as told by telephone (optional)</source>
        <translation>전화로 들은 간사의 지문 (선택)</translation>
    </message>
    <message>
        <source>Identity file with the key (AGE-SECRET-KEY-1...)</source>
        <translation>열쇠가 든 파일 (AGE-SECRET-KEY-1...)</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>작업공간 폴더</translation>
    </message>
    <message>
        <source>Key from a file</source>
        <translation>파일의 열쇠</translation>
    </message>
    <message>
        <source>Key of a workspace</source>
        <translation>작업공간의 열쇠</translation>
    </message>
    <message>
        <source>Nothing is checked yet</source>
        <translation>아직 검증하지 않았습니다</translation>
    </message>
    <message>
        <source>Choose the result file, or drag it here. The chair gives it to you, sealed for your key.</source>
        <translation>결과 파일을 고르거나 여기로 끌어 놓아 주세요. 간사가 감사의 열쇠로 봉인해서 전합니다.</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation>결과를 검증하는 중</translation>
    </message>
    <message>
        <source>signatures → log → ballots → tally</source>
        <translation>서명 → 기록 → 투표지 → 집계</translation>
    </message>
    <message>
        <source>If you stop, nothing is kept; the file stays as it is.</source>
        <translation>멈추면 아무것도 남지 않으며 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>다른 것만</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검증 항목</translation>
    </message>
    <message>
        <source>Official result</source>
        <translation>공식 결과</translation>
    </message>
    <message>
        <source>Check a result file</source>
        <translation>결과 파일 검증</translation>
    </message>
    <message>
        <source>Guide for the auditor</source>
        <translation>감사 안내</translation>
    </message>
    <message>
        <source>Back to the entrance</source>
        <translation>첫 화면으로</translation>
    </message>
    <message>
        <source>Choose the result file...</source>
        <translation>결과 파일 고르기...</translation>
    </message>
    <message>
        <source>Choose the result file</source>
        <translation>결과 파일 고르기</translation>
    </message>
    <message>
        <source>Result file</source>
        <translation>결과 파일</translation>
    </message>
    <message>
        <source>Results (*.simsa-result);;All files (*)</source>
        <translation>결과 (*.simsa-result);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>It opens with your key. For the chair, who seals it for you: %1</source>
        <translation>내 열쇠로 열립니다. 간사가 봉인할 때 쓸 열쇠: %1</translation>
    </message>
    <message>
        <source>Copy my key for the chair</source>
        <translation>간사에게 보낼 내 열쇠 복사</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>고르기...</translation>
    </message>
    <message>
        <source>Choose the identity file</source>
        <translation>열쇠 파일 고르기</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>열쇠 파일</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose the workspace</source>
        <translation>작업공간 고르기</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>8 groups of 4 digits</source>
        <translation>네 자리씩 여덟 묶음</translation>
    </message>
    <message>
        <source>Receipts of evaluators (optional)</source>
        <translation>평가위원의 접수증 (선택)</translation>
    </message>
    <message>
        <source>Choose receipts...</source>
        <translation>접수증 고르기...</translation>
    </message>
    <message>
        <source>Choose receipts</source>
        <translation>접수증 고르기</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>접수증</translation>
    </message>
    <message>
        <source>Receipts (*.tlog-proof);;All files (*)</source>
        <translation>접수증 (*.tlog-proof);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Check another file</source>
        <translation>다른 파일 검증</translation>
    </message>
    <message>
        <source>Save the protocol</source>
        <translation>검증 기록 저장</translation>
    </message>
    <message>
        <source>check</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>copy the line</source>
        <translation>줄 복사</translation>
    </message>
    <message>
        <source>save the protocol</source>
        <translation>검증 기록 저장</translation>
    </message>
    <message>
        <source>Choose the result file first.</source>
        <translation>결과 파일을 먼저 골라 주세요.</translation>
    </message>
    <message>
        <source>Name the file with the key.</source>
        <translation>열쇠가 든 파일을 정해 주세요.</translation>
    </message>
    <message>
        <source>Name the workspace and type its passphrase.</source>
        <translation>작업공간을 정하고 암호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>It is being checked.</source>
        <translation>검증하는 중입니다.</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>아직 파일이 없습니다</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>접수증 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>파일 여는 중</translation>
    </message>
    <message>
        <source>%1 agree, %2 differ, %3 could not be checked.</source>
        <translation>일치 %1개, 다름 %2개, 확인하지 못함 %3개.</translation>
    </message>
    <message>
        <source>Everything that could be checked agrees.</source>
        <translation>확인할 수 있는 것은 모두 일치합니다.</translation>
    </message>
    <message>
        <source>Something differs: this result is not proven.</source>
        <translation>다른 것이 있어 이 결과는 증명되지 않았습니다.</translation>
    </message>
    <message>
        <source>The file could not be checked further: this result is not proven.</source>
        <translation>더 확인할 수 없어 이 결과는 증명되지 않았습니다.</translation>
    </message>
    <message>
        <source>Keep the file as it is and ask the chair about the lines below.</source>
        <translation>파일을 그대로 보관하고 아래 줄에 대해 간사에게 물어보세요.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>여기서 나온 값</translation>
    </message>
    <message>
        <source>Said there</source>
        <translation>파일에 적힌 값</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%2개 중 %1개 다름</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n개</numerusform>
        </translation>
    </message>
    <message>
        <source>the same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Each line says what was compared; the whole of it stands here for the line you choose.</source>
        <translation>줄마다 무엇을 견주었는지 나옵니다. 고른 줄의 전체 값이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>found here: %1</source>
        <translation>여기서 나온 값: %1</translation>
    </message>
    <message>
        <source>said there: %1</source>
        <translation>파일에 적힌 값: %1</translation>
    </message>
    <message>
        <source>Call the chair and compare this number, then check again with it.</source>
        <translation>간사에게 전화해 이 번호를 대조한 뒤 입력하고 다시 검증해 주세요.</translation>
    </message>
    <message>
        <source>Evaluators can hand you the receipts of their ballots.</source>
        <translation>평가위원에게서 투표지 접수증을 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>The official result, counted by this machine</source>
        <translation>이 컴퓨터가 다시 센 공식 결과</translation>
    </message>
    <message>
        <source>There is no result: the ballots could not be counted.</source>
        <translation>투표지를 셀 수 없어 결과가 없습니다.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>The protocol is saved.</source>
        <translation>검증 기록을 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::CheckWords</name>
    <message>
        <source>The file opens, is signed, and holds what its list says</source>
        <translation>파일이 열리고, 서명이 맞고, 목록과 내용이 같음</translation>
    </message>
    <message>
        <source>The chair&apos;s fingerprint is the one told by telephone</source>
        <translation>간사의 지문이 전화로 들은 것과 같음</translation>
    </message>
    <message>
        <source>Rubric, policy and panel are the ones that were signed</source>
        <translation>평가표, 규칙, 위원 구성이 서명한 것과 같음</translation>
    </message>
    <message>
        <source>The rehearsal of the opening is the one the round names</source>
        <translation>개표 예행연습이 라운드에 적힌 것과 같음</translation>
    </message>
    <message>
        <source>A trustee accepted the office with the own key</source>
        <translation>참관인이 자기 열쇠로 직무를 수락함</translation>
    </message>
    <message>
        <source>All trustees accepted, and their keys opened the rehearsal</source>
        <translation>참관인 모두 수락했고 그 열쇠로 예행연습이 열림</translation>
    </message>
    <message>
        <source>A change of the round is signed by the chair</source>
        <translation>라운드의 변경을 간사가 서명함</translation>
    </message>
    <message>
        <source>Pledge and conflicts are signed by the member</source>
        <translation>서약과 이해충돌 신고를 위원이 서명함</translation>
    </message>
    <message>
        <source>The log&apos;s root is the one in the signed checkpoint</source>
        <translation>기록의 뿌리 값이 서명된 체크포인트와 같음</translation>
    </message>
    <message>
        <source>A logged ballot is signed by the key that held the seat</source>
        <translation>기록된 투표지를 당시 자리를 맡은 열쇠로 서명함</translation>
    </message>
    <message>
        <source>The change is allowed after the close</source>
        <translation>마감 뒤에 할 수 있는 변경임</translation>
    </message>
    <message>
        <source>The change is allowed before the close</source>
        <translation>마감 전에 할 수 있는 변경임</translation>
    </message>
    <message>
        <source>The log was closed</source>
        <translation>기록이 마감됨</translation>
    </message>
    <message>
        <source>The log still holds what this receipt was given for</source>
        <translation>이 접수증의 투표지가 기록에 그대로 있음</translation>
    </message>
    <message>
        <source>The log still holds what receipts were given for</source>
        <translation>접수증의 투표지가 기록에 그대로 있음</translation>
    </message>
    <message>
        <source>A trustee released on the log as it was closed</source>
        <translation>참관인이 마감한 기록에 대해 조각을 내놓음</translation>
    </message>
    <message>
        <source>Enough trustees released, and the log names them all</source>
        <translation>필요한 수가 내놓았고 기록에 모두 적혀 있음</translation>
    </message>
    <message>
        <source>A trustee&apos;s complaint about a wrong share holds</source>
        <translation>잘못된 조각에 대한 참관인의 신고가 맞음</translation>
    </message>
    <message>
        <source>A counted ballot opens, is signed and keeps the rules</source>
        <translation>집계한 투표지가 열리고, 서명이 맞고, 규칙에 맞음</translation>
    </message>
    <message>
        <source>Counted again, the figures are the official ones</source>
        <translation>다시 센 수치가 공식 수치와 같음</translation>
    </message>
    <message>
        <source>The quorum is met</source>
        <translation>정족수를 채움</translation>
    </message>
    <message>
        <source>Decision and refused ballots are the ones recorded</source>
        <translation>결정과 거절된 투표지가 기록과 같음</translation>
    </message>
    <message>
        <source>The log names these official figures</source>
        <translation>기록에 이 공식 수치가 적혀 있음</translation>
    </message>
    <message>
        <source>File and signature</source>
        <translation>파일과 서명</translation>
    </message>
    <message>
        <source>Round and panel</source>
        <translation>라운드와 위원</translation>
    </message>
    <message>
        <source>Log and receipts</source>
        <translation>기록과 접수증</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>개표</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>투표지</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>결과 보고</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>all trustees</source>
        <translation>참관인 모두</translation>
    </message>
    <message>
        <source>%1 ballots counted</source>
        <translation>집계한 투표지 %1장</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 필요</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>확인 못 함</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>tied at the cut line</source>
        <translation>선정선 동점</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>미선정</translation>
    </message>
    <message>
        <source>below the minimum</source>
        <translation>최저 기준 미달</translation>
    </message>
    <message>
        <source>gate failed</source>
        <translation>게이트 부적격</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>인정받지 못함</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>평가 없음</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>%1 검증 기록</translation>
    </message>
    <message>
        <source>Round digest %1</source>
        <translation>라운드 다이제스트 %1</translation>
    </message>
    <message>
        <source>Chair&apos;s fingerprint %1</source>
        <translation>간사의 지문 %1</translation>
    </message>
    <message>
        <source>found here: %1</source>
        <translation>여기서 나온 값: %1</translation>
    </message>
    <message>
        <source>said there: %1</source>
        <translation>파일에 적힌 값: %1</translation>
    </message>
    <message>
        <source>Official result, counted by this machine</source>
        <translation>이 컴퓨터가 다시 센 공식 결과</translation>
    </message>
</context>
<context>
    <name>simsa::CommentBox</name>
    <message>
        <source>at least %1 characters · %2</source>
        <translation>%1자 이상 · %2자</translation>
    </message>
    <message>
        <source>These %1 characters were not taken: there is room for %2.</source>
        <translation>이 %1자를 넣지 않았습니다. %2자까지 더 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>No more than %1 characters fit here.</source>
        <translation>여기에는 %1자까지 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>required · %1</source>
        <translation>꼭 적기 · %1자</translation>
    </message>
</context>
<context>
    <name>simsa::CommentPage</name>
    <message>
        <source>Comments</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>as written in the counted ballots · by criterion</source>
        <translation>집계한 투표지에 적힌 그대로 · 항목별</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Nobody wrote a comment on this proposal.</source>
        <translation>이 제안서에는 의견을 쓴 위원이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>의견 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n evaluator(s)</source>
        <translation>
            <numerusform>위원 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
</context>
<context>
    <name>simsa::CompareModel</name>
    <message>
        <source>Recused · this proposal is closed and counts nowhere</source>
        <translation>회피 · 이 제안서는 닫혀 있고 어디에도 셈하지 않습니다</translation>
    </message>
    <message>
        <source>Abstained · no points from you</source>
        <translation>기권 · 점수 없음</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>고름</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>고르지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s)</source>
        <translation>
            <numerusform>빈칸 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Total
/ %1</source>
        <translation>총점
/ %1</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>증거</translation>
    </message>
</context>
<context>
    <name>simsa::ComparePage</name>
    <message>
        <source>Own scores</source>
        <translation>내 점수</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>모든 항목</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>이름 가리기</translation>
    </message>
    <message>
        <source>See both side by side</source>
        <translation>둘을 나란히 보기</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>비교 방식</translation>
    </message>
    <message>
        <source>Bold 0.0: no points given · dashed: still blank · hatched: recused · bar: share of the maximum · Shift+↑↓ sorts by the column</source>
        <translation>굵은 0.0: 0점을 줌 · 점선: 아직 빈칸 · 빗금: 회피 · 막대: 배점 대비 · Shift+↑↓로 열 기준 정렬</translation>
    </message>
    <message>
        <source>How own points are spread</source>
        <translation>내 점수의 분포</translation>
    </message>
    <message>
        <source>A dot is a proposal · in points</source>
        <translation>점 하나가 제안서 하나 · 단위 점</translation>
    </message>
    <message>
        <source>Only your own points are here. Nobody sees the others’ before the ballots are opened.</source>
        <translation>여기에는 내 점수만 있습니다. 다른 위원의 점수는 개표 전까지 아무도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>The round is blind: applicants are letters while you score.</source>
        <translation>눈가림 라운드입니다. 채점하는 동안 신청자를 글자로 표시합니다.</translation>
    </message>
    <message>
        <source>Letters instead of names on this page</source>
        <translation>이 화면에서 이름 대신 글자로 표시</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>제안서 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 complete</source>
        <translation>완료 %1</translation>
    </message>
    <message>
        <source>%1 begun</source>
        <translation>진행 중 %1</translation>
    </message>
    <message>
        <source>%1 abstained</source>
        <translation>기권 %1</translation>
    </message>
    <message>
        <source>%1 recused</source>
        <translation>회피 %1</translation>
    </message>
    <message>
        <source>Choose two proposals with Space to see them side by side.</source>
        <translation>Space로 제안서 두 건을 고르면 나란히 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>총점 %1</translation>
    </message>
    <message>
        <source>Worth a look %1</source>
        <translation>살펴볼 것 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n건 더</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a high total, but fails the gate.</source>
        <translation>%1: 총점은 높지만 게이트는 부적격입니다.</translation>
    </message>
    <message>
        <source>See the reason</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>The %1 scored first are on average %2 points above the %1 scored last.</source>
        <translation>먼저 채점한 %1건이 나중에 채점한 %1건보다 평균 %2점 높습니다.</translation>
    </message>
    <message>
        <source>The %1 scored first are on average %2 points below the %1 scored last.</source>
        <translation>먼저 채점한 %1건이 나중에 채점한 %1건보다 평균 %2점 낮습니다.</translation>
    </message>
    <message>
        <source>%1 have the same total of %2.</source>
        <translation>%1의 총점이 %2점으로 같습니다.</translation>
    </message>
    <message>
        <source>%1: in %2 the first stands above the second, in all the rest clearly below.</source>
        <translation>%1: %2 항목에서는 앞의 것이 위이지만 나머지 항목에서는 뚜렷하게 아래입니다.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>나란히</translation>
    </message>
</context>
<context>
    <name>simsa::CompareTable</name>
    <message>
        <source>Own scores of all proposals</source>
        <translation>모든 제안서에 매긴 내 점수</translation>
    </message>
</context>
<context>
    <name>simsa::ConflictTable</name>
    <message>
        <source>Paid work: paid work or advice for them in the last three years</source>
        <translation>유급 업무: 최근 3년 안에 보수를 받고 일하거나 자문함</translation>
    </message>
    <message>
        <source>Stake: shares, patents or another stake in them</source>
        <translation>지분: 주식, 특허 또는 그 밖의 이해관계가 있음</translation>
    </message>
    <message>
        <source>Employment: employed there in the last three years, or somebody close to me is</source>
        <translation>재직: 최근 3년 안에 재직했거나 가까운 사람이 재직 중임</translation>
    </message>
    <message>
        <source>Sponsorship: sponsorship or joint research</source>
        <translation>후원: 후원을 받았거나 공동 연구를 함</translation>
    </message>
    <message>
        <source>Other: any other reason that my judgement could be doubted</source>
        <translation>기타: 평가의 공정함을 의심받을 만한 그 밖의 사유</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Paid work</source>
        <translation>유급 업무</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>지분</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>재직</translation>
    </message>
    <message>
        <source>Sponsorship</source>
        <translation>후원</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>No conflict with the applicant or any member of its consortium</source>
        <translation>신청자와 참여기관 모두와 이해충돌 없음</translation>
    </message>
    <message>
        <source>What the conflict is</source>
        <translation>이해충돌 내용</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>참여기관 %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1, 참여기관 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: what the conflict is</source>
        <translation>%1: 이해충돌 내용</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>어느 곳과의 일입니까?</translation>
    </message>
    <message>
        <source>%1: the conflict is with %2</source>
        <translation>%1: %2 관련 이해충돌</translation>
    </message>
    <message>
        <source>please say what it is</source>
        <translation>내용을 적어 주세요</translation>
    </message>
    <message numerus="yes">
        <source>%n applicant(s) not yet answered.</source>
        <translation>
            <numerusform>아직 답하지 않은 신청자가 %n곳 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom is the conflict in %1?</source>
        <translation>%1: 어느 곳과의 이해충돌인지 골라 주세요.</translation>
    </message>
    <message>
        <source>What is the conflict with %1?</source>
        <translation>%1: 이해충돌의 내용을 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::CreateForm</name>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>Workspace name</source>
        <translation>작업공간 이름</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>새 작업공간</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Chair (runs the round)</source>
        <translation>간사 (라운드 운영)</translation>
    </message>
    <message>
        <source>Trustee</source>
        <translation>개표 참관인</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>감사</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>국내</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>해외</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Panel group</source>
        <translation>위원 구분</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>암호 다시 넣기</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>폴더 고르기...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>내 심사</translation>
    </message>
    <message>
        <source>Folder for the workspace</source>
        <translation>작업공간을 둘 폴더</translation>
    </message>
    <message>
        <source>At least 8 characters; several words are easiest to keep.</source>
        <translation>8자 이상입니다. 여러 낱말을 이으면 외우기 쉽습니다.</translation>
    </message>
    <message>
        <source>Too short: %1 of at least 8 characters</source>
        <translation>너무 짧음: 8자 이상 가운데 %1자</translation>
    </message>
    <message>
        <source>Weak: easy to guess; add a word</source>
        <translation>약함: 짐작하기 쉬우니 낱말을 더해 주세요</translation>
    </message>
    <message>
        <source>Fair: another word would help</source>
        <translation>보통: 낱말을 하나 더하면 더 좋습니다</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock이 켜진 것 같습니다.</translation>
    </message>
    <message>
        <source>Your name is missing.</source>
        <translation>이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>The passphrase needs at least 8 characters.</source>
        <translation>암호는 8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Please type the passphrase a second time.</source>
        <translation>암호를 한 번 더 넣어 주세요.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>두 암호가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The workspace needs a name.</source>
        <translation>작업공간의 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>There is already something with this name; please choose another.</source>
        <translation>같은 이름이 이미 있습니다. 다른 이름을 골라 주세요.</translation>
    </message>
    <message>
        <source>Creating...</source>
        <translation>만드는 중...</translation>
    </message>
    <message>
        <source>The workspace is being created.</source>
        <translation>작업공간을 만들고 있습니다.</translation>
    </message>
    <message>
        <source>Please type the passphrase once more.</source>
        <translation>암호를 다시 넣어 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::CriterionPage</name>
    <message>
        <source>Distribution by criterion</source>
        <translation>항목별 분포</translation>
    </message>
    <message>
        <source>all evaluators&apos; points · % of the maximum</source>
        <translation>위원 전체의 점수 · 배점 대비 %</translation>
    </message>
    <message>
        <source>No points by criterion are known.</source>
        <translation>항목별 점수가 없습니다.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>maximum %1 points</source>
        <translation>배점 %1점</translation>
    </message>
    <message>
        <source>median %1 %</source>
        <translation>중앙값 %1 %</translation>
    </message>
    <message>
        <source>middle half %1–%2 %</source>
        <translation>가운데 절반 %1–%2 %</translation>
    </message>
    <message>
        <source>SD %1</source>
        <translation>표준편차 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>값 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>how many, by 5 %</source>
        <translation>5 % 단위 개수</translation>
    </message>
    <message>
        <source>middle half and median</source>
        <translation>가운데 절반과 중앙값</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>벗어난 값</translation>
    </message>
    <message>
        <source>official figure of a proposal</source>
        <translation>제안서별 공식 점수</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>배점</translation>
    </message>
    <message>
        <source>Q1 %</source>
        <translation>Q1 %</translation>
    </message>
    <message>
        <source>Median %</source>
        <translation>중앙 %</translation>
    </message>
    <message>
        <source>Q3 %</source>
        <translation>Q3 %</translation>
    </message>
    <message>
        <source>Mean %</source>
        <translation>평균 %</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>표준편차</translation>
    </message>
</context>
<context>
    <name>simsa::CrossSearch</name>
    <message>
        <source>p. %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Find in all proposals</source>
        <translation>모든 제안서에서 찾기</translation>
    </message>
    <message>
        <source>Pages with these words</source>
        <translation>찾은 쪽</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Words or parts of words, also a single syllable.</source>
        <translation>낱말이나 낱말의 일부, 한 글자도 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>These are only signs. Type a letter, a digit or a syllable.</source>
        <translation>기호만 있습니다. 글자나 숫자를 넣어 주세요.</translation>
    </message>
    <message>
        <source>%1 %2, page %3: %4</source>
        <translation>%1 %2, %3쪽: %4</translation>
    </message>
    <message>
        <source>No proposal says this.</source>
        <translation>이 말이 나오는 제안서가 없습니다.</translation>
    </message>
    <message>
        <source>The first %1 pages. Add words to find fewer.</source>
        <translation>처음 %1쪽만 보입니다. 낱말을 더하면 줄어듭니다.</translation>
    </message>
    <message>
        <source>%1 pages in %2 proposals</source>
        <translation>제안서 %2건의 %1쪽</translation>
    </message>
    <message>
        <source>%1 documents are not searchable yet.</source>
        <translation>문서 %1개는 아직 찾을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::DecisionPage</name>
    <message>
        <source>Meeting</source>
        <translation>대면 회의</translation>
    </message>
    <message>
        <source>Video meeting</source>
        <translation>영상 회의</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>서면 의결</translation>
    </message>
    <message>
        <source>panel&apos;s score</source>
        <translation>위원 평가점수</translation>
    </message>
    <message>
        <source>No proposal is selected</source>
        <translation>선정 없음</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>찬성 표</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>반대 표</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>기권 표</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>결과로 돌아가기</translation>
    </message>
    <message>
        <source>Certify and sign...</source>
        <translation>확정하고 서명...</translation>
    </message>
    <message>
        <source>Decisions and adjustments</source>
        <translation>의결과 조정 이력</translation>
    </message>
    <message>
        <source>Proposals to decide on</source>
        <translation>의결할 제안서</translation>
    </message>
    <message>
        <source>Who decided: the presiding member</source>
        <translation>의결을 확인한 위원장</translation>
    </message>
    <message>
        <source>How</source>
        <translation>의결 방법</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>표결</translation>
    </message>
    <message>
        <source>for</source>
        <translation>찬성</translation>
    </message>
    <message>
        <source>against</source>
        <translation>반대</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation>의결 내용과 사유</translation>
    </message>
    <message>
        <source>The official figures stay as they are. The decision is signed, logged and stands in the minutes; a later one takes its place, and both stay on record.</source>
        <translation>공식 점수는 그대로입니다. 의결은 서명되어 기록과 회의록에 남습니다. 나중에 다시 의결하면 그 의결이 효력을 갖고, 둘 다 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Decision of the committee</source>
        <translation>위원회 의결</translation>
    </message>
    <message numerus="yes">
        <source>The rules select up to %n.</source>
        <translation>
            <numerusform>규칙에 따라 최대 %n건을 선정합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules select nobody automatically.</source>
        <translation>규칙에 따른 자동 선정은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The figures select %n.</source>
        <translation>
            <numerusform>점수에 따른 선정은 %n건입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>%1 are tied for %2.</source>
        <translation>%1: %2를 두고 동점입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>남은 %n자리</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried in this order and equal: %1.</source>
        <translation>다음을 차례로 비교했으나 모두 같습니다: %1.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message numerus="yes">
        <source>Show the other %n proposals</source>
        <translation>
            <numerusform>나머지 제안서 %n건 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 선정</translation>
    </message>
    <message>
        <source>tied at the cut</source>
        <translation>선정선 동점</translation>
    </message>
    <message>
        <source>joint rank</source>
        <translation>공동 순위</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 위로</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 아래로</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>By</source>
        <translation>의결자</translation>
    </message>
    <message>
        <source>When</source>
        <translation>일시</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>유효한 의결: %1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>이전 의결: %1</translation>
    </message>
    <message>
        <source>none selected</source>
        <translation>선정 없음</translation>
    </message>
    <message>
        <source>%1 adjusted by %2 points</source>
        <translation>%1 %2점 조정</translation>
    </message>
    <message>
        <source>after the opening</source>
        <translation>개표 뒤</translation>
    </message>
    <message>
        <source>before the opening</source>
        <translation>개표 전</translation>
    </message>
    <message>
        <source>%1 of %2 votes cast are for it.</source>
        <translation>유효표 %2표 가운데 찬성 %1표입니다.</translation>
    </message>
    <message>
        <source>%1 of %2 votes cast are for it: no majority.</source>
        <translation>유효표 %2표 가운데 찬성 %1표로 과반이 아닙니다.</translation>
    </message>
    <message numerus="yes">
        <source>The rules allow at most %n.</source>
        <translation>
            <numerusform>규칙상 최대 %n건까지입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who is selected, or that nobody is.</source>
        <translation>선정할 제안서를 고르거나 ‘선정 없음’을 표시해 주세요.</translation>
    </message>
    <message>
        <source>Name the presiding member who confirms the decision.</source>
        <translation>의결을 확인한 위원장의 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>Say how it was decided.</source>
        <translation>의결 방법을 골라 주세요.</translation>
    </message>
    <message>
        <source>%1 votes, but the panel has %2 members.</source>
        <translation>표가 %1표인데 위원은 %2명입니다.</translation>
    </message>
    <message>
        <source>Write what was decided and why.</source>
        <translation>의결 내용과 사유를 적어 주세요.</translation>
    </message>
    <message>
        <source>The reason has %1 characters; %2 are allowed.</source>
        <translation>사유가 %1자입니다. %2자까지 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>이름이 너무 깁니다.</translation>
    </message>
    <message>
        <source>Certify this decision?</source>
        <translation>이 의결을 확정할까요?</translation>
    </message>
    <message>
        <source>It is signed with your key and logged. It cannot be taken back, only followed by another.</source>
        <translation>간사의 열쇠로 서명되어 기록에 남습니다. 되돌릴 수 없고, 새 의결로만 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>No proposal is selected.</source>
        <translation>선정된 제안서가 없습니다.</translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>선정: %1.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Certify and sign</source>
        <translation>확정하고 서명</translation>
    </message>
</context>
<context>
    <name>simsa::DeclarationForm</name>
    <message>
        <source>Pledge</source>
        <translation>서약</translation>
    </message>
    <message>
        <source>Declared %1</source>
        <translation>%1 서약·신고함</translation>
    </message>
    <message>
        <source>I judge fairly and by the rubric alone. I keep the proposals, the scores and the panel confidential, during the evaluation and after it. I have no contact with applicants. I name every conflict of interest.</source>
        <translation>평가표에만 따라 공정하게 평가합니다. 제안서와 점수, 위원 명단의 비밀을 평가하는 동안은 물론 평가가 끝난 뒤에도 지킵니다. 신청자와 접촉하지 않습니다. 이해충돌을 빠짐없이 밝힙니다.</translation>
    </message>
    <message>
        <source>I pledge this</source>
        <translation>이와 같이 서약합니다</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>이해충돌</translation>
    </message>
    <message>
        <source>A conflict closes the proposal to you.</source>
        <translation>이해충돌이 있는 제안서는 열람할 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>No conflicts with the others</source>
        <translation>나머지는 이해충돌 없음</translation>
    </message>
    <message>
        <source>Answer for each applicant and for every member of its consortium.</source>
        <translation>신청자와 그 참여기관 모두에 대해 답해 주세요.</translation>
    </message>
    <message>
        <source>Contact before the evaluation</source>
        <translation>사전접촉 신고</translation>
    </message>
    <message>
        <source>Report everybody who approached you about this evaluation. Left unticked, you declare that nobody did.</source>
        <translation>이 평가와 관련해 접촉해 온 사람이 있으면 모두 신고해 주세요. 표시하지 않으면 없었다고 밝히는 것입니다.</translation>
    </message>
    <message>
        <source>Somebody approached me about this evaluation</source>
        <translation>이 평가와 관련해 접촉해 온 사람이 있습니다</translation>
    </message>
    <message>
        <source>Who, when, how and about what</source>
        <translation>누가, 언제, 어떻게, 무슨 일로</translation>
    </message>
    <message>
        <source>Declare again</source>
        <translation>다시 신고</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>서약하고 신고</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Declare again...</source>
        <translation>다시 신고...</translation>
    </message>
    <message>
        <source>When something new is known.</source>
        <translation>새로 알게 된 것이 있을 때 씁니다.</translation>
    </message>
    <message>
        <source>When something new is known. You then seal again.</source>
        <translation>새로 알게 된 것이 있을 때 씁니다. 그 뒤에는 다시 봉인해야 합니다.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>라운드가 마감되었습니다.</translation>
    </message>
    <message>
        <source>Say who approached you, or untick it.</source>
        <translation>누가 접촉했는지 적거나 표시를 지워 주세요.</translation>
    </message>
    <message>
        <source>The report of contacts is longer than %1 characters.</source>
        <translation>사전접촉 신고가 %1자보다 깁니다.</translation>
    </message>
    <message>
        <source>The pledge is not ticked yet.</source>
        <translation>아직 서약에 표시하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::DiscussionDialog</name>
    <message>
        <source>Open a discussion round?</source>
        <translation>토의 라운드를 시작할까요?</translation>
    </message>
    <message>
        <source>The same panel judges these proposals again. Each member starts from its own sealed ballot and sees how the points were spread, without names; whoever changes something gives a reason. The figures of this round stay as they are.</source>
        <translation>같은 평가위원이 아래 제안서를 다시 평가합니다. 각 위원은 본인이 봉인한 투표지에서 시작하며 점수 분포를 이름 없이 봅니다. 점수를 바꾸는 위원은 사유를 적습니다. 이번 라운드의 결과는 그대로 보존됩니다.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>라운드 시작</translation>
    </message>
    <message>
        <source>%1: discussion</source>
        <translation>%1: 토의</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>The round needs a title.</source>
        <translation>라운드 제목을 적어 주세요.</translation>
    </message>
    <message>
        <source>The deadline must be later than now.</source>
        <translation>마감은 지금보다 나중이어야 합니다.</translation>
    </message>
    <message>
        <source>Tick at least one proposal.</source>
        <translation>제안서를 하나 이상 선택해 주세요.</translation>
    </message>
    <message>
        <source>What the discussion changed</source>
        <translation>토의로 달라진 점수</translation>
    </message>
    <message>
        <source>Totals of %1 and of this round.</source>
        <translation>%1의 총점과 이번 라운드의 총점입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>이번</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>no total</source>
        <translation>총점 없음</translation>
    </message>
    <message>
        <source>Changed totals</source>
        <translation>달라진 총점</translation>
    </message>
</context>
<context>
    <name>simsa::DraftView</name>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>%1자 이상</translation>
    </message>
    <message>
        <source>free</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Draft of the round</source>
        <translation>라운드 초안</translation>
    </message>
    <message>
        <source>The round cannot be opened yet.</source>
        <translation>아직 라운드를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Closes %1, %2 from now</source>
        <translation>마감 %1 · 남은 시간 %2</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>배점</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1점</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Nobody is admitted yet.</source>
        <translation>아직 등록한 위원이 없습니다.</translation>
    </message>
    <message>
        <source>The deadline has passed: %1</source>
        <translation>마감 시각 지남 · %1</translation>
    </message>
</context>
<context>
    <name>simsa::DutiesPage</name>
    <message>
        <source>Declare</source>
        <translation>신고</translation>
    </message>
    <message>
        <source>Being declared...</source>
        <translation>신고하는 중...</translation>
    </message>
    <message>
        <source>Declare these conflicts?</source>
        <translation>이 이해충돌을 신고할까요?</translation>
    </message>
    <message>
        <source>The proposals concerned are closed to you for good.</source>
        <translation>해당 제안서는 다시 열람할 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Go to Seal</source>
        <translation>봉인으로 가기</translation>
    </message>
    <message>
        <source>The evidence is saved.</source>
        <translation>증거를 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to the audit.</source>
        <translation>감사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>You declared again after sealing: please seal again.</source>
        <translation>봉인한 뒤에 다시 신고했습니다. 다시 봉인해 주세요.</translation>
    </message>
    <message>
        <source>The sealed ballot names the earlier declaration and does not count with the new one.</source>
        <translation>봉인한 투표지는 이전 신고를 가리키므로 새 신고로는 집계되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::EditStack</name>
    <message>
        <source>points of %1 in %2</source>
        <translation>%2의 %1 점수</translation>
    </message>
    <message>
        <source>comment on %1 in %2</source>
        <translation>%2의 %1 의견</translation>
    </message>
    <message>
        <source>opinion on %1</source>
        <translation>%1 종합 의견</translation>
    </message>
    <message>
        <source>gate of %1</source>
        <translation>%1 게이트</translation>
    </message>
    <message>
        <source>recognition of %1</source>
        <translation>%1 인정 투표</translation>
    </message>
    <message>
        <source>abstaining from %1</source>
        <translation>%1 기권</translation>
    </message>
    <message>
        <source>mark in %1</source>
        <translation>%1의 표시</translation>
    </message>
    <message>
        <source>pages of %1 in %2</source>
        <translation>%2의 %1 관련 쪽</translation>
    </message>
</context>
<context>
    <name>simsa::Editor</name>
    <message>
        <source>The rubric has no criteria yet.</source>
        <translation>평가표에 아직 항목이 없습니다.</translation>
    </message>
    <message>
        <source>A rubric has at most 50 criteria in a row and 200 in all.</source>
        <translation>평가표의 항목은 한 단계에 50개, 모두 200개까지입니다.</translation>
    </message>
    <message>
        <source>The points add up to %1, not to %2.</source>
        <translation>배점 합계가 %1점으로, 정한 %2점과 다릅니다.</translation>
    </message>
    <message>
        <source>%1 has no title.</source>
        <translation>%1 항목에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no points.</source>
        <translation>%1에 배점이 없습니다.</translation>
    </message>
    <message>
        <source>%1 says %2 points, its parts add up to %3.</source>
        <translation>%1의 배점은 %2점인데 세부 항목의 합은 %3점입니다.</translation>
    </message>
    <message>
        <source>The step of %1 does not divide its points.</source>
        <translation>%1의 점수 간격으로 배점이 나누어떨어지지 않습니다.</translation>
    </message>
    <message>
        <source>The levels of %1 need words, rise without overlap and stay within its points.</source>
        <translation>%1의 수준에는 설명이 있어야 하고, 서로 겹치지 않게 차례로 오르며 배점을 넘지 않아야 합니다.</translation>
    </message>
    <message>
        <source>The definition or comment length of %1 is too long.</source>
        <translation>%1의 정의나 의견 길이가 너무 깁니다.</translation>
    </message>
    <message>
        <source>%1 has parts, so it has no step, levels or comment of its own.</source>
        <translation>%1에는 세부 항목이 있어 자체 간격, 수준, 의견을 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 lies deeper than four levels.</source>
        <translation>%1이|가 네 단계보다 깊습니다.</translation>
    </message>
    <message>
        <source>The identifier %1 is not usable or stands twice.</source>
        <translation>식별자 %1을|를 쓸 수 없거나 두 번 쓰였습니다.</translation>
    </message>
    <message>
        <source>A minimum asks for “%1”, which is not in the rubric or the components.</source>
        <translation>최저 기준에 적힌 “%1”이|가 평가표나 구성 요소에 없습니다.</translation>
    </message>
    <message>
        <source>Ties are separated by “%1”, which is not in the rubric or the components.</source>
        <translation>동점 순서에 적힌 “%1”이|가 평가표나 구성 요소에 없습니다.</translation>
    </message>
    <message>
        <source>Ties name “%1” twice; the second time changes nothing.</source>
        <translation>동점 순서에 “%1”이|가 두 번 있습니다. 두 번째 것은 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Dropping the highest and the lowest needs at least three totals.</source>
        <translation>최고와 최저를 빼려면 총점이 적어도 세 개 있어야 합니다.</translation>
    </message>
    <message>
        <source>The components must hold the panel&apos;s score, with the rubric&apos;s points as its maximum.</source>
        <translation>구성 요소에는 위원 평가점수가 있어야 하고, 그 만점은 평가표의 배점 합계여야 합니다.</translation>
    </message>
    <message>
        <source>The component “%1” needs a name of its own, a maximum and a weight.</source>
        <translation>구성 요소 “%1”에는 겹치지 않는 이름과 만점, 가중치가 있어야 합니다.</translation>
    </message>
    <message>
        <source>All weights are 0, so every total would be 0.</source>
        <translation>가중치가 모두 0이라 모든 총점이 0이 됩니다.</translation>
    </message>
    <message>
        <source>The weights add up to %1, not to 100.</source>
        <translation>가중치의 합이 100이 아니라 %1입니다.</translation>
    </message>
    <message>
        <source>The panel&apos;s score has the weight 0: what it scores changes nothing.</source>
        <translation>위원 평가점수의 가중치가 0이라 채점이 총점에 반영되지 않습니다.</translation>
    </message>
    <message>
        <source>The figures of %1 come from outside; a proposal without them has no total.</source>
        <translation>%1의 수치는 외부에서 가져옵니다. 그 수치가 없는 제안서에는 총점이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody can be above 100 % of %1.</source>
        <translation>%1의 100 %를 넘을 수는 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>There are only %n proposals: every eligible one would be selected.</source>
        <translation>
            <numerusform>제안서가 %n건뿐이라 자격을 갖춘 제안서가 모두 선정됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A proposal needs %1 totals, but the panel has only %n members.</source>
        <translation>
            <numerusform>제안서마다 총점 %1개가 있어야 하는데 위원이 %n명뿐입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n members nothing is dropped: all totals are averaged.</source>
        <translation>
            <numerusform>위원이 %n명이라 빼는 총점 없이 모두 평균합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy breaks a rule: %1.</source>
        <translation>정책이 규칙에 어긋납니다: %1.</translation>
    </message>
    <message>
        <source>There are no proposals yet.</source>
        <translation>아직 제안서가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be a number: letters a–z, digits and hyphens, at most 16.</source>
        <translation>“%1”은|는 번호로 쓸 수 없습니다. 영문 소문자, 숫자, 하이픈으로 16자까지입니다.</translation>
    </message>
    <message>
        <source>Two proposals have the number %1. Give one of them another.</source>
        <translation>번호가 %1인 제안서가 둘입니다. 한쪽 번호를 바꿔 주세요.</translation>
    </message>
    <message>
        <source>Proposal %1 has no applicant.</source>
        <translation>제안서 %1에 신청자가 없습니다.</translation>
    </message>
    <message>
        <source>Proposal %1 has no document.</source>
        <translation>제안서 %1에 문서가 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2 is scanned. It cannot be searched or highlighted.</source>
        <translation>%1: %2은|는 스캔 문서라 찾기와 강조를 할 수 없습니다.</translation>
    </message>
    <message>
        <source>One proposal only: ranks and reliability do not apply.</source>
        <translation>제안서가 한 건이라 순위와 신뢰도는 해당하지 않습니다.</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>기본 정보</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Check and open</source>
        <translation>점검하고 열기</translation>
    </message>
    <message>
        <source>The round has no title.</source>
        <translation>라운드에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>The committee has no name.</source>
        <translation>위원회에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>There is no deadline.</source>
        <translation>마감 시각이 없습니다.</translation>
    </message>
    <message>
        <source>The deadline has passed.</source>
        <translation>마감 시각이 지났습니다.</translation>
    </message>
    <message>
        <source>Nobody is on the panel yet.</source>
        <translation>아직 고른 위원이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts foreseen from affiliations: %n</source>
        <translation>
            <numerusform>소속으로 본 이해충돌 가능성 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>A chosen member is not admitted any more.</source>
        <translation>고른 위원 가운데 등록이 취소된 사람이 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>확인할 것 %n가지</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>모두 채움</translation>
    </message>
    <message>
        <source>%1 points, %2 items</source>
        <translation>%1점 · 항목 %2개</translation>
    </message>
    <message>
        <source>no contradiction</source>
        <translation>모순 없음</translation>
    </message>
    <message>
        <source>%1 proposals, %2 pages</source>
        <translation>%1건 · %2쪽</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n명</numerusform>
        </translation>
    </message>
    <message>
        <source>ready to open</source>
        <translation>열 수 있음</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source>new</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1점</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>was “%1”</source>
        <translation>이전 이름 “%1”</translation>
    </message>
    <message>
        <source>definition reworded</source>
        <translation>정의 수정</translation>
    </message>
    <message>
        <source>levels changed</source>
        <translation>수준 수정</translation>
    </message>
    <message>
        <source>step</source>
        <translation>점수 간격</translation>
    </message>
    <message>
        <source>comment length</source>
        <translation>의견 길이</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>위치 이동</translation>
    </message>
    <message>
        <source>panel score</source>
        <translation>위원 평가점수</translation>
    </message>
    <message>
        <source>total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>as the subject of a sentence; Korean: %1이|가</comment>
        <translation>%1이|가</translation>
    </message>
    <message>
        <source>%1 is a Hangul document. Save it as PDF in Hangul first.</source>
        <translation>%1은|는 한글 문서입니다. 한글에서 PDF로 저장해 주세요.</translation>
    </message>
    <message>
        <source>%1 is a Word document. Save it as PDF in Word first.</source>
        <translation>%1은|는 워드 문서입니다. 워드에서 PDF로 저장해 주세요.</translation>
    </message>
    <message>
        <source>%1 is a presentation. Save it as PDF in PowerPoint first.</source>
        <translation>%1은|는 발표 자료입니다. 파워포인트에서 PDF로 저장해 주세요.</translation>
    </message>
    <message>
        <source>%1 is not a PDF. Save it as PDF first.</source>
        <translation>%1은|는 PDF가 아닙니다. 먼저 PDF로 저장해 주세요.</translation>
    </message>
    <message>
        <source>The list&apos;s letters cannot be read. Save it as XLSX or as CSV in UTF-8.</source>
        <translation>목록의 글자를 읽을 수 없습니다. XLSX나 UTF-8 CSV로 저장해 주세요.</translation>
    </message>
    <message>
        <source>This is an old or a locked spreadsheet. Save it as XLSX without a password.</source>
        <translation>옛 형식이거나 암호가 걸린 표입니다. 암호 없이 XLSX로 저장해 주세요.</translation>
    </message>
    <message>
        <source>The spreadsheet is locked with a password. Save it without one.</source>
        <translation>표에 암호가 걸려 있습니다. 암호 없이 저장해 주세요.</translation>
    </message>
    <message>
        <source>The file is not a sound XLSX spreadsheet and was not read.</source>
        <translation>온전한 XLSX 파일이 아니어서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The list has more than 5,000 rows and was not read.</source>
        <translation>목록이 5,000행을 넘어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>목록이 비어 있습니다.</translation>
    </message>
    <message>
        <source>A quotation mark in the list is never closed.</source>
        <translation>목록의 따옴표 하나가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>The list is larger than such a list may be and was not read.</source>
        <translation>목록이 허용 크기를 넘어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same number %3.</source>
        <translation>%1행과 %2행의 번호가 같습니다: %3</translation>
    </message>
    <message>
        <source>Row %1 names no applicant.</source>
        <translation>%1행에 신청자가 없습니다.</translation>
    </message>
    <message>
        <source>Row %1 has no usable number.</source>
        <translation>%1행의 번호를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>No shared folder is chosen.</source>
        <translation>주고받는 폴더를 고르지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n things to settle</source>
        <translation>
            <numerusform>고칠 것 %n가지</numerusform>
        </translation>
    </message>
    <message>
        <source>One trustee alone would open everything: choose at least two, or none.</source>
        <translation>참관인이 한 명이면 혼자서 모두 열 수 있습니다. 두 명 이상 정하거나 두지 마세요.</translation>
    </message>
    <message numerus="yes">
        <source>Say how many of the %n trustees open the ballots: at least two.</source>
        <translation>
            <numerusform>참관인 %n명 가운데 몇 명이 열지 정해 주세요. 두 명 이상이어야 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trustees have not rehearsed the opening of this round with these keys.</source>
        <translation>이 열쇠들로 이 라운드의 개표 예행연습을 하지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n trustee(s) have not accepted the office yet.</source>
        <translation>
            <numerusform>참관인 %n명이 아직 직무를 수락하지 않았습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorApplicants</name>
    <message>
        <source>Take in the list of applicants?</source>
        <translation>신청자 목록을 가져올까요?</translation>
    </message>
    <message>
        <source>%1 (%2). Known numbers get these names, new ones are added; documents stay where they are.</source>
        <translation>%1 (%2). 이미 있는 번호는 이름을 바꾸고 없는 번호는 추가합니다. 문서는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>첫 행은 열 이름</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>목록에 없음</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>Consortium members</source>
        <translation>컨소시엄 참여기관</translation>
    </message>
    <message>
        <source>Applicants found</source>
        <translation>찾은 신청자</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>참여기관</translation>
    </message>
    <message>
        <source>Applicants found: %1</source>
        <translation>찾은 신청자: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>그 밖에 %n건 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every row a number of its own, or choose another column.</source>
        <translation>행마다 다른 번호를 주거나 다른 열을 골라 주세요.</translation>
    </message>
    <message>
        <source>No applicant is found with these columns.</source>
        <translation>고른 열에서 신청자를 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::EditorBasics</name>
    <message>
        <source>Title of the round</source>
        <translation>라운드 이름</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>위원회</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Evaluators see letters instead of applicants</source>
        <translation>위원에게 신청자 이름 대신 A, B로 표시</translation>
    </message>
    <message>
        <source>As evaluators see it: “Independent AI foundation model · written round”</source>
        <translation>위원에게 보이는 이름입니다. 예: “독자 AI 파운데이션 모델 · 1차 서면평가”</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>Language of the round</source>
        <translation>라운드의 언어</translation>
    </message>
    <message>
        <source>Of minutes and files; everyone&apos;s program keeps its own.</source>
        <translation>회의록과 파일의 언어입니다. 화면의 언어는 사람마다 고릅니다.</translation>
    </message>
    <message>
        <source>A folder all of you reach, or the address of a WebDAV or S3 store. Files travel through it sealed.</source>
        <translation>모두가 접근할 수 있는 폴더나 WebDAV·S3 저장소의 주소입니다. 파일은 봉인된 채 오갑니다.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>고르기...</translation>
    </message>
    <message>
        <source>Previous round</source>
        <translation>지난 라운드</translation>
    </message>
    <message>
        <source>Its rubric is compared with this one beside the preview; the result names it.</source>
        <translation>그 평가표와 달라진 점을 미리 보기와 함께 보여 줍니다. 결과에도 그 라운드를 밝혀 적습니다.</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>신청자 가리기</translation>
    </message>
    <message>
        <source>Not where they declare conflicts of interest: there the names are needed. The documents themselves are not blackened.</source>
        <translation>이해충돌을 신고할 때는 이름이 필요하므로 보입니다. 문서 안의 이름은 가리지 않습니다.</translation>
    </message>
    <message>
        <source> min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Least reading time of a proposal</source>
        <translation>제안서별 최소 읽는 시간</translation>
    </message>
    <message>
        <source>A proposal read for less cannot be sealed.</source>
        <translation>이보다 적게 읽은 제안서는 봉인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder where files travel</source>
        <translation>파일을 주고받는 폴더</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>읽는 시간</translation>
    </message>
    <message>
        <source>a round that is not in this workspace (%1)</source>
        <translation>이 작업공간에 없는 라운드 (%1)</translation>
    </message>
    <message>
        <source>%1, time zone %2 (%3)</source>
        <translation>%1, 시간대 %2 (%3)</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>주고받는 폴더</translation>
    </message>
    <message>
        <source>Choose the shared folder</source>
        <translation>주고받는 폴더 고르기</translation>
    </message>
</context>
<context>
    <name>simsa::EditorCheck</name>
    <message>
        <source>Make a practice round...</source>
        <translation>연습 라운드로 해 보기...</translation>
    </message>
    <message>
        <source>Show its result</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>Sign and open...</source>
        <translation>서명하고 열기...</translation>
    </message>
    <message>
        <source>Opening the round</source>
        <translation>라운드를 여는 중</translation>
    </message>
    <message>
        <source>check documents → sign round files</source>
        <translation>문서 확인 → 라운드 파일 서명</translation>
    </message>
    <message>
        <source>If you stop, nothing of the round is kept. The draft stays as it is.</source>
        <translation>멈추면 라운드는 만들어지지 않고 초안은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Playing the practice round</source>
        <translation>연습 라운드를 진행하는 중</translation>
    </message>
    <message>
        <source>open → declare, score, seal → close → tally</source>
        <translation>열기 → 서약, 채점, 봉인 → 마감 → 집계</translation>
    </message>
    <message>
        <source>If you stop, nothing of the practice is kept.</source>
        <translation>멈추면 연습한 것은 남지 않습니다.</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>먼저 연습하기</translation>
    </message>
    <message>
        <source>Sign and open</source>
        <translation>서명하고 열기</translation>
    </message>
    <message>
        <source>Practice.</source>
        <translation>연습입니다.</translation>
    </message>
    <message>
        <source>Nobody gave these points; they show how the rules turn points into a result.</source>
        <translation>실제 위원이 준 점수가 아닙니다. 규칙이 점수를 어떻게 결과로 만드는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Back to the check</source>
        <translation>점검으로 돌아가기</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>바로 가기: %1</translation>
    </message>
    <message>
        <source>Every step is complete and nothing contradicts itself.</source>
        <translation>모든 단계를 채웠고 모순이 없습니다.</translation>
    </message>
    <message>
        <source>The round cannot be opened yet.</source>
        <translation>아직 라운드를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>The round can be opened.</source>
        <translation>라운드를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Look once more at what is named below, and practise if you like.</source>
        <translation>아래에 적힌 것을 한 번 더 살펴보고, 필요하면 연습해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1: %2 points in %3 items, %4 proposals with %5 pages, %6 members. Closes %7.</source>
        <translation>%1: 항목 %3개에 %2점, 제안서 %4건 %5쪽, 위원 %6명. %7 마감.</translation>
    </message>
    <message>
        <source>A round without a title</source>
        <translation>이름 없는 라운드</translation>
    </message>
    <message>
        <source>Once opened, rubric and policy never change. They are signed with your key.</source>
        <translation>열고 나면 평가표와 정책은 바뀌지 않습니다. 간사의 열쇠로 서명합니다.</translation>
    </message>
    <message>
        <source>Rubric and policy come first.</source>
        <translation>평가표와 정책을 먼저 채워 주세요.</translation>
    </message>
    <message>
        <source>Another practice round...</source>
        <translation>다시 연습하기...</translation>
    </message>
    <message>
        <source>Played on %1. It lies in %2. To play on with it yourself, open that workspace with the passphrase %3.</source>
        <translation>%1에 연습했습니다. 위치는 %2입니다. 이어서 직접 해 보려면 그 작업공간을 열어 주세요. 암호: %3</translation>
    </message>
    <message>
        <source>Only to look at: open the practice workspace to decide or to write files.</source>
        <translation>보기만 할 수 있습니다. 의결을 기록하거나 파일을 만들려면 연습 작업공간을 열어 주세요.</translation>
    </message>
    <message>
        <source>Work is under way.</source>
        <translation>작업 중입니다.</translation>
    </message>
    <message>
        <source>Open the round now?</source>
        <translation>이제 라운드를 열까요?</translation>
    </message>
    <message>
        <source>“%1” is signed with your key and frozen: rubric, policy, proposals and panel can never be changed, only events such as a later deadline are added. Every member gets the round with the next sync.</source>
        <translation>“%1” 라운드를 간사의 열쇠로 서명하고 고정합니다. 평가표, 정책, 제안서, 위원은 다시 바꿀 수 없고 마감 연장 같은 변경 사항만 추가할 수 있습니다. 위원은 다음 동기화 때 라운드를 받습니다.</translation>
    </message>
    <message>
        <source>%1 members · %2 proposals · closes %3</source>
        <translation>위원 %1명 · 제안서 %2건 · %3 마감</translation>
    </message>
    <message>
        <source>Keep preparing</source>
        <translation>계속 준비하기</translation>
    </message>
    <message>
        <source>Make a practice round?</source>
        <translation>연습 라운드를 만들까요?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>연습 시작</translation>
    </message>
    <message>
        <source>Place of the practice folder</source>
        <translation>연습 폴더를 둘 자리</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>고르기...</translation>
    </message>
    <message>
        <source>Practice evaluators</source>
        <translation>연습 위원 수</translation>
    </message>
    <message>
        <source>Choose a place first.</source>
        <translation>먼저 자리를 골라 주세요.</translation>
    </message>
    <message>
        <source>Evaluators who do not exist score this rubric, and you see what the policy makes of it. It stays in a folder of its own: no real document, no admitted member and no shared folder is touched.</source>
        <translation>가상의 위원이 이 평가표로 채점하고, 정책이 어떤 결과를 내는지 보여 줍니다. 별도 폴더에만 남으며 실제 문서, 등록된 위원, 주고받는 폴더는 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>It is played to the result in a new folder of its own, which you can delete afterwards. Choose a place outside the shared folder and this workspace.</source>
        <translation>새 폴더에서 결과까지 진행하며, 그 폴더는 나중에 지워도 됩니다. 주고받는 폴더와 이 작업공간 밖의 자리를 골라 주세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are to be settled. Each line leads to its place.</source>
        <translation>
            <numerusform>고칠 것이 %n가지입니다. 줄을 누르면 해당 자리로 바로 갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle what is named above first.</source>
        <translation>위에 적힌 것을 먼저 고쳐 주세요.</translation>
    </message>
    <message>
        <source>%1 of %2 trustees open</source>
        <translation>참관인 %2명 중 %1명이 개표</translation>
    </message>
</context>
<context>
    <name>simsa::EditorDesk</name>
    <message>
        <source>Saving</source>
        <translation>저장하는 중</translation>
    </message>
    <message>
        <source>All saved %1</source>
        <translation>%1 모두 저장됨</translation>
    </message>
    <message>
        <source>Not yet saved</source>
        <translation>아직 저장 안 됨</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation>이 초안을 지울까요?</translation>
    </message>
    <message>
        <source>“%1” and the documents sealed for it are removed from this workspace. Rounds and files elsewhere are not touched.</source>
        <translation>“%1” 초안과 거기에 봉인해 둔 문서를 이 작업공간에서 지웁니다. 라운드와 다른 곳의 파일은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>A round without a title</source>
        <translation>이름 없는 라운드</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Export the draft</source>
        <translation>초안 내보내기</translation>
    </message>
    <message>
        <source>The draft is written.</source>
        <translation>초안을 내보냈습니다.</translation>
    </message>
    <message>
        <source>%1 names the documents: put them beside it to open it elsewhere.</source>
        <translation>%1에는 문서의 이름만 있습니다. 다른 곳에서 열려면 문서를 이 파일과 같은 자리에 두어 주세요.</translation>
    </message>
    <message>
        <source>The rehearsal is in the shared folder.</source>
        <translation>예행연습을 공유 폴더에 넣었습니다.</translation>
    </message>
    <message>
        <source>The rehearsal is made; the shared folder could not be reached.</source>
        <translation>예행연습을 만들었지만 공유 폴더에 넣지 못했습니다.</translation>
    </message>
    <message>
        <source>Ask the trustees to sync, accept the office and answer. Then fetch the answers.</source>
        <translation>참관인에게 동기화한 뒤 직무를 수락해 달라고 하고, 응답을 가져와 주세요.</translation>
    </message>
    <message>
        <source>Save it as a file and hand it to the trustees.</source>
        <translation>파일로 저장해 참관인에게 전해 주세요.</translation>
    </message>
    <message>
        <source>New answers of trustees: %1.</source>
        <translation>새로 들어온 참관인 응답: %1건.</translation>
    </message>
    <message>
        <source>Save the rehearsal</source>
        <translation>예행연습 저장</translation>
    </message>
    <message>
        <source>The rehearsal is saved.</source>
        <translation>예행연습을 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to every trustee; take in their answers on the page Panel.</source>
        <translation>모든 참관인에게 전하고, 응답 파일은 위원 화면에서 받아 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::EditorItem</name>
    <message>
        <source>Its points are the sum of its parts.</source>
        <translation>배점은 세부 항목의 합입니다.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Five levels</source>
        <translation>다섯 수준</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>배점</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source> letters</source>
        <translation>자</translation>
    </message>
    <message>
        <source>Comment at least</source>
        <translation>의견 최소 길이</translation>
    </message>
    <message>
        <source>Definition: what is looked at</source>
        <translation>정의: 무엇을 보는가</translation>
    </message>
    <message>
        <source>Levels in words, from low to high</source>
        <translation>수준별 설명 (낮은 것부터)</translation>
    </message>
    <message>
        <source>Comment length</source>
        <translation>의견 길이</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>근거 없음</translation>
    </message>
    <message>
        <source>plan only</source>
        <translation>계획만 제시</translation>
    </message>
    <message>
        <source>partly shown</source>
        <translation>일부 증빙</translation>
    </message>
    <message>
        <source>well shown</source>
        <translation>충분한 증빙</translation>
    </message>
    <message>
        <source>outstanding</source>
        <translation>매우 우수</translation>
    </message>
    <message>
        <source>Points are numbers above 0 such as 12.5. “%1” was not kept.</source>
        <translation>배점은 12.5처럼 0보다 큰 수로 적어 주세요. “%1” 값은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Level %1 from</source>
        <translation>수준 %1 시작</translation>
    </message>
    <message>
        <source>Level %1 to</source>
        <translation>수준 %1 끝</translation>
    </message>
    <message>
        <source>Level %1 in words</source>
        <translation>수준 %1 설명</translation>
    </message>
    <message>
        <source>Remove level %1</source>
        <translation>수준 %1 빼기</translation>
    </message>
    <message>
        <source>Remove level</source>
        <translation>수준 빼기</translation>
    </message>
    <message>
        <source>A level goes from one number to another; what was typed is not kept.</source>
        <translation>수준의 시작과 끝은 수로 적어 주세요. 방금 넣은 값은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Its points are the sum of its parts: %1.</source>
        <translation>배점은 세부 항목의 합 %1점입니다.</translation>
    </message>
</context>
<context>
    <name>simsa::EditorPanel</name>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>일본어</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>중국어</translation>
    </message>
    <message>
        <source>French</source>
        <translation>프랑스어</translation>
    </message>
    <message>
        <source>German</source>
        <translation>독일어</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>스페인어</translation>
    </message>
    <message>
        <source>Admitted members</source>
        <translation>등록된 위원</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>모두 고르기</translation>
    </message>
    <message>
        <source>Draw the order by lot</source>
        <translation>순서 추첨</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>No member is admitted yet</source>
        <translation>아직 등록된 위원이 없습니다</translation>
    </message>
    <message>
        <source>Members answer the invitation with a card; admit them on the page Panel.</source>
        <translation>위원이 초대에 카드로 답하면 ‘위원’ 화면에서 등록합니다.</translation>
    </message>
    <message>
        <source>Conflicts foreseen</source>
        <translation>예상되는 이해충돌</translation>
    </message>
    <message>
        <source>To the page Panel</source>
        <translation>‘위원’ 화면으로</translation>
    </message>
    <message>
        <source>Draw lots</source>
        <translation>추첨</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Order of the panel</source>
        <translation>위원 순서</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>From</source>
        <translation>국내·해외</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Foreseen</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>고르지 않음</translation>
    </message>
    <message>
        <source>%1, seat %2</source>
        <translation>%1, 자리 %2</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, 고르지 않음</translation>
    </message>
    <message>
        <source>conflicts: %1</source>
        <translation>이해충돌 %1건</translation>
    </message>
    <message>
        <source>home %1 · abroad %2</source>
        <translation>국내 %1명 · 해외 %2명</translation>
    </message>
    <message>
        <source>The order of the seats was drawn by lot on %1.</source>
        <translation>자리 순서는 %1에 추첨으로 정했습니다.</translation>
    </message>
    <message>
        <source>Space or a click on the seat chooses. The order of the seats is put by hand.</source>
        <translation>스페이스 키를 누르거나 자리를 눌러 고릅니다. 자리 순서는 직접 정했습니다.</translation>
    </message>
    <message>
        <source>%1 (%2): applicant of %3 is %4</source>
        <translation>%1 (%2): 제안서 %3의 신청자 %4</translation>
    </message>
    <message>
        <source>%1 (%2): in the consortium of %3 is %4</source>
        <translation>%1 (%2): %3의 참여기관 %4</translation>
    </message>
    <message>
        <source>No conflict is foreseen from affiliations</source>
        <translation>소속으로 보아 예상되는 이해충돌이 없습니다</translation>
    </message>
    <message>
        <source>Conflicts foreseen from affiliations: %1</source>
        <translation>소속으로 본 이해충돌 가능성 %1건</translation>
    </message>
    <message>
        <source>Only a hint from names. What a member declares decides.</source>
        <translation>이름으로 미루어 본 것일 뿐이며, 위원이 신고한 내용에 따릅니다.</translation>
    </message>
    <message>
        <source>member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>language, how many members</comment>
        <translation>%1 %2명</translation>
    </message>
    <message>
        <source>Trustees who together open the ballots</source>
        <translation>함께 개표하는 참관인 수</translation>
    </message>
    <message>
        <source>Trustees</source>
        <translation>개표 참관인</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>개표</translation>
    </message>
    <message>
        <source>trustee</source>
        <translation>참관인</translation>
    </message>
    <message>
        <source>The chair&apos;s key alone opens the ballots after the close. With trustees (T, or a click in the column Opening) nobody can open alone.</source>
        <translation>마감 뒤 간사의 열쇠만으로 개표합니다. 개표 참관인을 정하면(T 키 또는 개표 열을 클릭) 아무도 혼자서는 열 수 없습니다.</translation>
    </message>
    <message>
        <source>One trustee is too few: choose another one.</source>
        <translation>참관인 한 명으로는 부족합니다. 한 명을 더 정해 주세요.</translation>
    </message>
    <message numerus="yes">
        <source>of %n trustees must release their shares after the close; the chair alone opens nothing.</source>
        <translation>
            <numerusform>명이 필요합니다(참관인 %n명). 마감 뒤 이들이 열쇠 조각을 내놓아야 열리며, 간사 혼자서는 열 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>trustee, accepted</source>
        <translation>참관인, 수락함</translation>
    </message>
</context>
<context>
    <name>simsa::EditorPolicy</name>
    <message>
        <source>Choose what is boxed. The minutes state the same rules, as beside.</source>
        <translation>테두리 친 부분을 눌러 고릅니다. 규칙은 옆에 보이는 그대로 회의록에 실립니다.</translation>
    </message>
    <message>
        <source>What the total is made of</source>
        <translation>총점의 구성</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Who is told what</source>
        <translation>누구에게 무엇을 공개하나</translation>
    </message>
    <message>
        <source>Evaluators</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Applicants, of their own</source>
        <translation>신청자 (본인 것만)</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Selected applicants</source>
        <translation>선정된 신청자</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Own score sheet as a file</source>
        <translation>본인 서명 평가표 저장</translation>
    </message>
    <message>
        <source>Copy text from proposals</source>
        <translation>제안서 글 복사</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Another number...</source>
        <translation>다른 수 넣기...</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>정하기</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>집계 방식</translation>
    </message>
    <message>
        <source>the highest and the lowest total are dropped and the rest averaged</source>
        <translation>최고·최저 총점을 하나씩 빼고 평균합니다</translation>
    </message>
    <message>
        <source>all totals are averaged</source>
        <translation>모든 총점을 평균합니다</translation>
    </message>
    <message>
        <source>the median of the totals counts</source>
        <translation>총점의 중앙값을 씁니다</translation>
    </message>
    <message>
        <source>fewer than %1 totals</source>
        <translation>총점이 %1개보다 적으면</translation>
    </message>
    <message>
        <source>Of each proposal %1. With %2 none is dropped.</source>
        <translation>제안서마다 %1. %2 빼지 않습니다.</translation>
    </message>
    <message>
        <source>Drop from</source>
        <translation>절사를 시작하는 총점 수</translation>
    </message>
    <message>
        <source>Of each proposal %1.</source>
        <translation>제안서마다 %1.</translation>
    </message>
    <message>
        <source>whole points</source>
        <translation>정수로</translation>
    </message>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation>
            <numerusform>소수점 아래 %n자리까지</numerusform>
        </translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>반올림</translation>
    </message>
    <message>
        <source>Figures are rounded half up to %1.</source>
        <translation>수치는 %1 적고 그 아래는 반올림합니다.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n totals</source>
        <translation>
            <numerusform>총점이 %n개 이상</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>평가 성립</translation>
    </message>
    <message>
        <source>A proposal has a result when it has %1; else it counts as not evaluated.</source>
        <translation>제안서는 %1 있어야 평가가 성립합니다. 모자라면 평가하지 않은 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Least totals</source>
        <translation>최소 총점 수</translation>
    </message>
    <message>
        <source>of the panel without the recused</source>
        <translation>회피를 뺀 재적 위원의</translation>
    </message>
    <message>
        <source>of the members who sealed, abstentions included</source>
        <translation>기권을 포함한 출석 위원의</translation>
    </message>
    <message>
        <source>of the votes cast</source>
        <translation>찬반을 밝힌 위원의</translation>
    </message>
    <message>
        <source>10 members less 1 recused</source>
        <translation>10명에서 회피 1명을 뺌</translation>
    </message>
    <message>
        <source>less also 2 absent</source>
        <translation>불참 2명도 뺌</translation>
    </message>
    <message>
        <source>less also 2 abstentions</source>
        <translation>기권 2명도 뺌</translation>
    </message>
    <message>
        <source>Example: panel of 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no. The denominator is %1 (%2): 3 of %1 is a majority.</source>
        <translation>예: 위원 10명 가운데 회피 1, 불참 2, 기권 2, 찬성 3, 반대 2. 분모는 %1명(%2)이라 %1명 중 3명은 과반입니다.</translation>
    </message>
    <message>
        <source>Example: panel of 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no. The denominator is %1 (%2): 3 of %1 is no majority.</source>
        <translation>예: 위원 10명 가운데 회피 1, 불참 2, 기권 2, 찬성 3, 반대 2. 분모는 %1명(%2)이라 %1명 중 3명은 과반이 아닙니다.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>passes when a majority says it is original</source>
        <translation>과반이 독자적이라고 할 때 통과합니다</translation>
    </message>
    <message>
        <source>is recognised when a majority says yes</source>
        <translation>과반이 찬성할 때 인정합니다</translation>
    </message>
    <message>
        <source>passes no gate: originality is only scored</source>
        <translation>게이트 없이 독자성을 점수로만 봅니다</translation>
    </message>
    <message>
        <source>needs no recognition vote</source>
        <translation>인정 투표를 하지 않습니다</translation>
    </message>
    <message>
        <source>A proposal %1.</source>
        <translation>제안서는 %1.</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>분모</translation>
    </message>
    <message>
        <source>A reason is optional.</source>
        <translation>이유는 적지 않아도 됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>A reason of %n letters is asked for.</source>
        <translation>
            <numerusform>이유를 %n자 이상 적습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>A proposal %1, counted %2. Otherwise it is not selected, however high its score. %3</source>
        <translation>제안서는 %2 %1. 통과하지 못하면 점수가 높아도 선정하지 않습니다. %3</translation>
    </message>
    <message>
        <source>A proposal %1, counted %2. Otherwise it is not selected. %3</source>
        <translation>제안서는 %2 %1. 인정되지 않으면 선정하지 않습니다. %3</translation>
    </message>
    <message>
        <source>Sole applicant</source>
        <translation>단독 신청</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최저 기준</translation>
    </message>
    <message>
        <source>Remove this minimum</source>
        <translation>이 기준 빼기</translation>
    </message>
    <message>
        <source>%1 % (%2 points)</source>
        <translation>%1 % (%2점)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2점)</translation>
    </message>
    <message>
        <source>Share of the maximum, in percent</source>
        <translation>만점에 대한 비율(퍼센트)</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>and more than that</source>
        <translation>초과</translation>
    </message>
    <message>
        <source>Is the figure itself enough?</source>
        <translation>딱 그 값이어도 되는가</translation>
    </message>
    <message>
        <source>A sole applicant can be selected only when %1 is %2 %3.</source>
        <translation>단독 신청은 %1 %2 %3일 때만 선정할 수 있습니다.</translation>
    </message>
    <message>
        <source>A proposal can be selected only when %1 is %2 %3.</source>
        <translation>제안서는 %1 %2 %3일 때만 선정할 수 있습니다.</translation>
    </message>
    <message>
        <source>What the minimum is of</source>
        <translation>무엇의 최저 기준인가</translation>
    </message>
    <message>
        <source>no minimum of its own</source>
        <translation>따로 최저 기준이 없습니다</translation>
    </message>
    <message>
        <source>no minimum</source>
        <translation>최저 기준이 없습니다</translation>
    </message>
    <message>
        <source>another minimum...</source>
        <translation>최저 기준 추가...</translation>
    </message>
    <message>
        <source>A sole applicant has %1.</source>
        <translation>단독 신청에는 %1.</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>For a sole applicant add %1</source>
        <translation>단독 신청: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>동점</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>앞으로 옮기기</translation>
    </message>
    <message>
        <source>Remove from the order</source>
        <translation>차례에서 빼기</translation>
    </message>
    <message>
        <source>Tie, place %1</source>
        <translation>동점 차례 %1</translation>
    </message>
    <message>
        <source>Propose: top criteria by falling points</source>
        <translation>제안: 배점이 큰 상위 항목부터</translation>
    </message>
    <message>
        <source>Tie, next</source>
        <translation>동점 다음 차례</translation>
    </message>
    <message>
        <source>add...</source>
        <translation>추가...</translation>
    </message>
    <message>
        <source>Equal totals are separated in this order:</source>
        <translation>총점이 같으면 다음 차례로 가립니다:</translation>
    </message>
    <message>
        <source>a decision of the committee.</source>
        <translation>위원회의 의결.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>정족수</translation>
    </message>
    <message>
        <source>two thirds of the panel declared and sealed</source>
        <translation>위원 3분의 2 이상이 서약하고 봉인했을 때</translation>
    </message>
    <message>
        <source>two thirds of the panel sealed</source>
        <translation>위원 3분의 2 이상이 봉인했을 때</translation>
    </message>
    <message>
        <source>two thirds of the panel declared</source>
        <translation>위원 3분의 2 이상이 서약했을 때</translation>
    </message>
    <message>
        <source>the round is closed, without a quorum</source>
        <translation>마감하면 정족수 없이</translation>
    </message>
    <message>
        <source>Ballots are opened when %1.</source>
        <translation>투표지는 %1 개표합니다.</translation>
    </message>
    <message>
        <source>Of this panel of %1: %2.</source>
        <translation>위원 %1명 가운데 %2명입니다.</translation>
    </message>
    <message>
        <source>nobody is selected automatically</source>
        <translation>자동으로 선정하지 않습니다</translation>
    </message>
    <message numerus="yes">
        <source>up to %n are selected</source>
        <translation>
            <numerusform>최대 %n건을 선정합니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>Of the eligible, from the top, %1. A tie across the cut waits for a signed decision.</source>
        <translation>자격을 갖춘 제안서 가운데 위에서부터 %1. 선정선에 걸친 동점은 서명한 의결을 기다립니다.</translation>
    </message>
    <message>
        <source>Selected at most</source>
        <translation>최대 선정 수</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>적지 않아도 됩니다</translation>
    </message>
    <message numerus="yes">
        <source>has at least %n letters</source>
        <translation>
            <numerusform>%n자 이상 적습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>The overall opinion on a proposal %1.</source>
        <translation>제안서의 종합 의견은 %1.</translation>
    </message>
    <message>
        <source>Least letters of the opinion</source>
        <translation>종합 의견 최소 글자 수</translation>
    </message>
    <message>
        <source>Component %1: name</source>
        <translation>구성 요소 %1: 이름</translation>
    </message>
    <message>
        <source>Component %1: weight</source>
        <translation>구성 요소 %1: 가중치</translation>
    </message>
    <message>
        <source>Component %1: maximum of its figures</source>
        <translation>구성 요소 %1: 수치의 만점</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>of figures up to</source>
        <translation>수치의 만점</translation>
    </message>
    <message>
        <source>Remove component %1</source>
        <translation>구성 요소 %1 빼기</translation>
    </message>
    <message>
        <source>Remove a component</source>
        <translation>구성 요소 빼기</translation>
    </message>
    <message>
        <source>The panel&apos;s score alone is the total. Add a component for figures from elsewhere, such as a benchmark, users or a price.</source>
        <translation>위원 평가점수가 그대로 총점입니다. 벤치마크, 사용자 평가, 가격처럼 외부에서 오는 수치는 구성 요소로 추가해 주세요.</translation>
    </message>
    <message>
        <source>Each figure × weight / maximum, then the sum. The weights add up to %1.</source>
        <translation>수치마다 가중치를 곱하고 만점으로 나누어 더합니다. 가중치의 합은 %1입니다.</translation>
    </message>
    <message>
        <source>next phrase</source>
        <translation>다음 구절</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>고르기</translation>
    </message>
</context>
<context>
    <name>simsa::EditorPreview</name>
    <message>
        <source>What evaluators will see</source>
        <translation>위원에게 보이는 모습</translation>
    </message>
    <message>
        <source>As the minutes will state it</source>
        <translation>회의록에 실릴 문구</translation>
    </message>
    <message>
        <source>Differences to the previous round</source>
        <translation>지난 라운드와 다른 점</translation>
    </message>
    <message>
        <source>Proposal A</source>
        <translation>제안서 A</translation>
    </message>
    <message>
        <source>A round without a title</source>
        <translation>이름 없는 라운드</translation>
    </message>
    <message>
        <source>%1 · closes %2</source>
        <translation>%1 · %2 마감</translation>
    </message>
    <message>
        <source>No criteria yet</source>
        <translation>아직 항목이 없습니다</translation>
    </message>
    <message>
        <source>The score sheet appears here as evaluators will get it.</source>
        <translation>위원이 받을 채점표가 여기에 그대로 보입니다.</translation>
    </message>
    <message>
        <source>The rules stand here once rubric and policy are without contradiction.</source>
        <translation>평가표와 정책에 모순이 없으면 규칙이 여기에 실립니다.</translation>
    </message>
    <message>
        <source>The rubric is that of “%1”</source>
        <translation>평가표가 “%1” 때와 같습니다</translation>
    </message>
    <message>
        <source>Different from “%1”: %2</source>
        <translation>“%1” 때와 다른 점 %2</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
</context>
<context>
    <name>simsa::EditorProposals</name>
    <message>
        <source>Drop the PDFs of the proposals here</source>
        <translation>제안서 PDF를 여기에 끌어다 놓아 주세요</translation>
    </message>
    <message>
        <source>Files or a folder. A number at the start of a file&apos;s name says which proposal it belongs to. Each file is checked and sealed at once.</source>
        <translation>파일이나 폴더를 놓으면 됩니다. 파일 이름 앞의 번호로 제안서를 찾고, 파일마다 바로 확인해 봉인합니다.</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>파일을 확인하고 있습니다</translation>
    </message>
    <message>
        <source>check → seal</source>
        <translation>확인 → 봉인</translation>
    </message>
    <message>
        <source>If you stop, the files done so far are kept.</source>
        <translation>멈추어도 지금까지 처리한 파일은 남습니다.</translation>
    </message>
    <message>
        <source>Add PDFs...</source>
        <translation>PDF 추가...</translation>
    </message>
    <message>
        <source>Folder...</source>
        <translation>폴더...</translation>
    </message>
    <message>
        <source>List of applicants...</source>
        <translation>신청자 목록...</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>Consortium members, parted by “;”</source>
        <translation>컨소시엄 참여기관(“;”로 나눔)</translation>
    </message>
    <message>
        <source>Folder with the proposals</source>
        <translation>제안서가 있는 폴더</translation>
    </message>
    <message>
        <source>List of applicants</source>
        <translation>신청자 목록</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>목록 (*.csv *.txt *.xlsx);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Add a proposal</source>
        <translation>제안서 추가</translation>
    </message>
    <message>
        <source>Consortium members</source>
        <translation>컨소시엄 참여기관</translation>
    </message>
    <message>
        <source>number stands twice</source>
        <translation>번호가 겹침</translation>
    </message>
    <message>
        <source>no applicant</source>
        <translation>신청자 없음</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>문서 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>문서 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n members</source>
        <translation>
            <numerusform>참여기관 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>text found</source>
        <translation>텍스트 있음</translation>
    </message>
    <message>
        <source>scanned, no text</source>
        <translation>스캔본, 텍스트 없음</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation>PDF 문서 (*.pdf);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Files are being checked.</source>
        <translation>파일을 확인하고 있습니다.</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>문서 추가</translation>
    </message>
    <message>
        <source>Files that were there already: %1.</source>
        <translation>이미 있던 파일 %1개.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>그 밖에 %n건 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>추가한 파일 %1개.</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>문서 빼기</translation>
    </message>
    <message>
        <source>Remove a proposal</source>
        <translation>제안서 빼기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
</context>
<context>
    <name>simsa::EditorRubric</name>
    <message>
        <source>Templates</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>세부 항목</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Remove the criterion</source>
        <translation>항목 빼기</translation>
    </message>
    <message>
        <source>A part of the selected criterion</source>
        <translation>고른 항목의 세부 항목</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>배점 합계 %1점</translation>
    </message>
    <message>
        <source>Sum of points: %1. Change what it should be.</source>
        <translation>배점 합계 %1. 정한 합계를 바꿉니다.</translation>
    </message>
    <message>
        <source>Change what the points should add up to</source>
        <translation>배점의 합계를 정하기</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>in or out</source>
        <translation>안으로·밖으로</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>세부 항목 추가</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Remove a criterion</source>
        <translation>항목 빼기</translation>
    </message>
    <message>
        <source>Move a criterion</source>
        <translation>항목 옮기기</translation>
    </message>
    <message>
        <source>Template %1</source>
        <translation>서식 %1</translation>
    </message>
    <message>
        <source>As in “%1”</source>
        <translation>“%1”처럼</translation>
    </message>
    <message>
        <source>As in an earlier round</source>
        <translation>지난 라운드처럼</translation>
    </message>
    <message>
        <source>Sum of points</source>
        <translation>배점 합계</translation>
    </message>
    <message>
        <source>The points should add up to 100</source>
        <translation>배점의 합계를 100점으로</translation>
    </message>
    <message>
        <source>The points should add up to %1</source>
        <translation>배점의 합계를 %1점으로</translation>
    </message>
    <message>
        <source>Any sum</source>
        <translation>합계를 정하지 않음</translation>
    </message>
    <message>
        <source> · should be %1</source>
        <translation> · 정한 합계 %1점</translation>
    </message>
</context>
<context>
    <name>simsa::EditorStep</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>그 밖에 %n건 더 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorStepList</name>
    <message>
        <source>Rounds and drafts</source>
        <translation>라운드와 초안</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Prepare a round</source>
        <translation>라운드 준비</translation>
    </message>
    <message>
        <source>Once opened, rubric and policy never change. They are signed with your key.</source>
        <translation>열고 나면 평가표와 정책은 바뀌지 않습니다. 간사의 열쇠로 서명합니다.</translation>
    </message>
</context>
<context>
    <name>simsa::EditorTree</name>
    <message>
        <source>Rubric</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>배점</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1점</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>간격 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>세부 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 letters</source>
        <translation>%1자 이상</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>Points of %1</source>
        <translation>%1의 배점</translation>
    </message>
    <message>
        <source>Title of %1</source>
        <translation>%1의 이름</translation>
    </message>
</context>
<context>
    <name>simsa::EditorView</name>
    <message>
        <source>Export as a file...</source>
        <translation>파일로 내보내기...</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 하기: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>다음: %1</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>sign and open</source>
        <translation>서명하고 열기</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>다음 단계</translation>
    </message>
</context>
<context>
    <name>simsa::Enrolment</name>
    <message>
        <source>No invitation yet</source>
        <translation>아직 초대장이 없습니다</translation>
    </message>
    <message>
        <source>The chair sends it as a file or in a mail. It says which committee invites you.</source>
        <translation>간사가 파일이나 메일로 보냅니다. 어느 위원회가 초대하는지 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Open an invitation...</source>
        <translation>초대장 열기...</translation>
    </message>
    <message>
        <source>Paste an invitation...</source>
        <translation>초대장 붙여 넣기...</translation>
    </message>
    <message>
        <source>Compare the chair’s fingerprint</source>
        <translation>간사의 지문을 견주어 주세요</translation>
    </message>
    <message>
        <source>Call the chair and compare the digits at the right. Then rounds can be taken in.</source>
        <translation>간사에게 전화해 오른쪽 숫자를 견주어 주세요. 그 뒤에 라운드를 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>아직 받은 라운드가 없습니다</translation>
    </message>
    <message>
        <source>Open a round file from the chair, or sync with the shared folder.</source>
        <translation>간사에게 받은 라운드 파일을 열거나 주고받는 폴더와 동기화해 주세요.</translation>
    </message>
    <message>
        <source>Open a round file...</source>
        <translation>라운드 파일 열기...</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>동기화</translation>
    </message>
    <message>
        <source>My fingerprint</source>
        <translation>내 지문</translation>
    </message>
    <message>
        <source>Read these digits to the chair by telephone, so that nobody can take your place.</source>
        <translation>다른 사람이 대신할 수 없도록, 이 숫자를 전화로 간사에게 읽어 주세요.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>초대장 열기</translation>
    </message>
    <message>
        <source>Invitations (*.simsa-invitation)</source>
        <translation>초대장 (*.simsa-invitation)</translation>
    </message>
    <message>
        <source>Open a round file</source>
        <translation>라운드 파일 열기</translation>
    </message>
    <message>
        <source>Rounds and rehearsals (*.simsa-round *.simsa-rehearsal)</source>
        <translation>라운드와 예행연습 (*.simsa-round *.simsa-rehearsal)</translation>
    </message>
    <message>
        <source>The card is in the shared folder.</source>
        <translation>주고받는 폴더에 카드를 넣었습니다.</translation>
    </message>
    <message>
        <source>The chair fetches it there and calls you.</source>
        <translation>간사가 폴더에서 카드를 받고 전화로 확인합니다.</translation>
    </message>
    <message>
        <source>Save my card</source>
        <translation>내 카드 저장</translation>
    </message>
    <message>
        <source>Cards (*.simsa-card)</source>
        <translation>카드 (*.simsa-card)</translation>
    </message>
    <message>
        <source>The card is saved.</source>
        <translation>카드를 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand the file to the chair.</source>
        <translation>파일을 간사에게 전해 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::Entrance</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 모양</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>글자 크기 %1 %</translation>
    </message>
    <message>
        <source>Simsa</source>
        <translation>심사</translation>
    </message>
    <message>
        <source>Where proposals are read and judged</source>
        <translation>제안서를 읽고 심사하는 곳</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>잠겼습니다</translation>
    </message>
    <message>
        <source>Decrypted on this computer only</source>
        <translation>이 컴퓨터에서만 암호를 풉니다</translation>
    </message>
    <message>
        <source>Opens without the internet</source>
        <translation>인터넷 없이 열립니다</translation>
    </message>
    <message>
        <source>The passphrase is never stored</source>
        <translation>암호는 저장하지 않습니다</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>작업공간 폴더</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>처음 시작하기</translation>
    </message>
    <message>
        <source>Check a result file without a workspace</source>
        <translation>작업공간 없이 결과 파일 검증</translation>
    </message>
    <message>
        <source>Exported workspace</source>
        <translation>내보낸 작업공간</translation>
    </message>
    <message>
        <source>Whole workspaces (*.simsa-workspace)</source>
        <translation>작업공간 전체 (*.simsa-workspace)</translation>
    </message>
</context>
<context>
    <name>simsa::EvaluatorDesk</name>
    <message>
        <source>Duties</source>
        <translation>서약·이해충돌</translation>
    </message>
    <message>
        <source>Read and score</source>
        <translation>읽고 채점</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>봉인</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>저장하는 중...</translation>
    </message>
    <message>
        <source>All saved %1</source>
        <translation>모두 저장됨 %1</translation>
    </message>
    <message>
        <source>Not yet saved</source>
        <translation>아직 저장되지 않음</translation>
    </message>
    <message>
        <source>The last value was not saved</source>
        <translation>마지막 값을 저장하지 못함</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>No round has been taken in yet.</source>
        <translation>아직 받은 라운드가 없습니다.</translation>
    </message>
    <message>
        <source>First the pledge and the conflicts are declared: a conflict closes a proposal.</source>
        <translation>먼저 서약하고 이해충돌을 신고해 주세요. 이해충돌이 있는 제안서는 닫힙니다.</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>마감됨 %1</translation>
    </message>
    <message>
        <source>Closes %1</source>
        <translation>마감 %1</translation>
    </message>
    <message>
        <source>deadline passed</source>
        <translation>마감 시각 지남</translation>
    </message>
    <message>
        <source>No shared folder yet: confirm the chair first</source>
        <translation>아직 주고받는 폴더 없음 · 먼저 간사를 확인해 주세요</translation>
    </message>
    <message>
        <source>Syncing...</source>
        <translation>동기화하는 중...</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>파일 %n개 거절</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the shared folder were refused.</source>
        <translation>
            <numerusform>주고받는 폴더의 파일 %n개를 거절했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shared folder is not there; everything is saved</source>
        <translation>폴더가 보이지 않음 · 모두 저장되었습니다</translation>
    </message>
    <message>
        <source>Up to date %1 · %2 sent, %3 received</source>
        <translation>동기화함 %1 · 보냄 %2, 받음 %3</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Trustee</source>
        <translation>개표 참관인</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>개표</translation>
    </message>
</context>
<context>
    <name>simsa::EvidenceChip</name>
    <message>
        <source>p. %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Evidence: page %1</source>
        <translation>증거: %1쪽</translation>
    </message>
    <message>
        <source>Evidence: page %1, “%2”</source>
        <translation>증거: %1쪽, “%2”</translation>
    </message>
    <message>
        <source>Enter goes there, Delete takes it away.</source>
        <translation>Enter로 그 자리로 가고 Delete로 뺍니다.</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>그 대목으로 가기</translation>
    </message>
    <message>
        <source>Take the evidence away</source>
        <translation>증거 빼기</translation>
    </message>
</context>
<context>
    <name>simsa::EvidenceChips</name>
    <message>
        <source>+ Link selected text</source>
        <translation>+ 고른 글 연결</translation>
    </message>
    <message>
        <source>The selected text, or the page, becomes evidence for this item (Ctrl+E)</source>
        <translation>고른 글이나 쪽을 이 항목의 증거로 삼습니다 (Ctrl+E)</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the notes</source>
        <translation>
            <numerusform>메모에 %n건 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::FiguresDialog</name>
    <message>
        <source>Figures from outside</source>
        <translation>외부 점수</translation>
    </message>
    <message>
        <source>Figures that the rules count beside the panel&apos;s score. They are signed with their source and named in the log and the minutes; a later list stands instead of an earlier one.</source>
        <translation>평가 점수와 함께 규정에 따라 반영하는 점수입니다. 출처와 함께 서명되어 기록과 회의록에 남으며, 나중에 입력한 점수표가 앞의 것을 대신합니다.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Sign the figures</source>
        <translation>점수 서명</translation>
    </message>
    <message>
        <source>%1 (up to %2)</source>
        <translation>%1 (만점 %2)</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>From a table...</source>
        <translation>표에서 가져오기...</translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation>출처와 일자</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>표 (*.csv *.txt *.xlsx);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>%1: give 0 to %2 with at most two decimals.</source>
        <translation>%1: 0부터 %2까지, 소수점 둘째 자리까지 입력해 주세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) without a figure get no total.</source>
        <translation>
            <numerusform>점수가 없는 제안서 %n건은 총점을 산정하지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give at least one figure.</source>
        <translation>점수를 하나 이상 입력해 주세요.</translation>
    </message>
    <message>
        <source>Say where the figures come from and of which day.</source>
        <translation>점수의 출처와 일자를 적어 주세요.</translation>
    </message>
    <message>
        <source>The table was not taken in.</source>
        <translation>표를 가져오지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::Frame</name>
    <message>
        <source>“%1” is not open yet</source>
        <translation>‘%1’ 화면은 아직 열리지 않았습니다</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>모든 단축키</translation>
    </message>
</context>
<context>
    <name>simsa::GlanceHeader</name>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>최저 %1</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>maximum %1 points</source>
        <translation>%1점 만점</translation>
    </message>
    <message>
        <source>Ranks and totals</source>
        <translation>순위와 총점</translation>
    </message>
    <message>
        <source>Totals by evaluator</source>
        <translation>위원별 총점</translation>
    </message>
    <message>
        <source>points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>점수 분포</translation>
    </message>
    <message>
        <source>Rank interval</source>
        <translation>순위 구간</translation>
    </message>
    <message>
        <source>90 %, panel resampled</source>
        <translation>90 % · 위원 재구성</translation>
    </message>
</context>
<context>
    <name>simsa::GlanceModel</name>
    <message>
        <source>no totals</source>
        <translation>총점 없음</translation>
    </message>
    <message>
        <source>Totals equal (%1): joint rank %2</source>
        <translation>총점이 같음(%1) · 공동 %2위</translation>
    </message>
    <message>
        <source>Totals equal (%1): ranks %2 and %3</source>
        <translation>총점이 같음(%1) · %2위와 %3위</translation>
    </message>
    <message>
        <source>Totals equal (%1): ranks %2 and %3 separated by %4</source>
        <translation>총점이 같음(%1) · 동점 규칙(%4)에 따라 %2위와 %3위로 갈림</translation>
    </message>
    <message>
        <source>Cut line · at most %1</source>
        <translation>선정선 · 최대 %1건</translation>
    </message>
    <message>
        <source>%1 tied across it, to be decided</source>
        <translation>선정선에 걸친 동점 %1건, 의결 필요</translation>
    </message>
    <message>
        <source>Not eligible: %1 · scores are shown but have no rank</source>
        <translation>자격 없음 %1건 · 점수는 보이지만 순위에 들지 않습니다</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>joint rank %1</source>
        <translation>공동 %1위</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>%1위</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>순위 없음</translation>
    </message>
    <message>
        <source>total %1, equal to another</source>
        <translation>총점 %1, 동점 있음</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>총점 %1</translation>
    </message>
    <message>
        <source>median %1 · middle half %2–%3 · range %4–%5</source>
        <translation>중앙값 %1 · 가운데 절반 %2–%3 · 범위 %4–%5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Points by criterion</source>
        <translation>항목별 점수</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>인정</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>점수 분포</translation>
    </message>
    <message>
        <source>Rank interval</source>
        <translation>순위 구간</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>선정 가능성</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선정 여부</translation>
    </message>
</context>
<context>
    <name>simsa::GlanceSummary</name>
    <message>
        <source>How far the evaluators agree</source>
        <translation>위원들은 얼마나 일치했나</translation>
    </message>
    <message>
        <source>How firm the result is</source>
        <translation>결과는 얼마나 단단한가</translation>
    </message>
    <message>
        <source>Summary of the analysis</source>
        <translation>분석 요약</translation>
    </message>
    <message>
        <source>being computed...</source>
        <translation>계산하는 중...</translation>
    </message>
    <message>
        <source>ICC(2,%1) %2 [%3–%4] · Kendall&apos;s W %5 · one evaluator alone %6</source>
        <translation>ICC(2,%1) %2 [%3–%4] · 켄달 W %5 · 한 명만이면 %6</translation>
    </message>
    <message>
        <source>It takes two evaluators, two proposals and a number to select.</source>
        <translation>위원과 제안서가 둘 이상이고 선정 건수가 정해져 있어야 계산합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) are selected in at least 99 % of the panels.</source>
        <translation>
            <numerusform>위원 구성이 달라도 %n건은 99 % 이상 선정됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>None crosses the cut line with another panel.</source>
        <translation>위원 구성에 따라 선정선을 오가는 제안서가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n cross(es) it with another panel: %1.</source>
        <translation>
            <numerusform>위원 구성에 따라 선정선을 오가는 %n건: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Look: %1</source>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>total %1, but it failed the gate</source>
        <translation>총점 %1점이지만 게이트 부적격</translation>
    </message>
    <message>
        <source>gives %1 points less than the panel</source>
        <translation>다른 위원보다 %1점 낮게 매김</translation>
    </message>
    <message>
        <source>gives %1 points more than the panel</source>
        <translation>다른 위원보다 %1점 높게 매김</translation>
    </message>
    <message>
        <source>%1 stands %2 % below the mean</source>
        <translation>%1의 총점이 평균보다 %2 % 낮음</translation>
    </message>
    <message>
        <source>%1 stands %2 % above the mean</source>
        <translation>%1의 총점이 평균보다 %2 % 높음</translation>
    </message>
    <message>
        <source>Worth a look: %1</source>
        <translation>눈여겨볼 점 %1가지</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>눈여겨볼 점</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>눈에 띄는 점이 없습니다.</translation>
    </message>
    <message>
        <source>All %1 possible panels counted. The official result stays.</source>
        <translation>위원단 %1가지를 모두 계산 · 공식 결과는 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>%1 possible panels counted. The official result stays.</source>
        <translation>위원단 %1가지를 뽑아 계산 · 공식 결과는 바뀌지 않습니다</translation>
    </message>
</context>
<context>
    <name>simsa::GlanceTable</name>
    <message>
        <source>Results at a glance</source>
        <translation>한눈에 보는 결과</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>동점</translation>
    </message>
    <message>
        <source>left out by trimming</source>
        <translation>절사로 뺌</translation>
    </message>
    <message>
        <source>over 10 % from the mean</source>
        <translation>평균과 10 % 넘게 차이</translation>
    </message>
    <message>
        <source>stands alone (modified z &gt; 3.5)</source>
        <translation>홀로 벗어남 (수정 z &gt; 3.5)</translation>
    </message>
    <message>
        <source>recused or excluded</source>
        <translation>회피 또는 제외</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>순위 없음</translation>
    </message>
</context>
<context>
    <name>simsa::GroupRow</name>
    <message>
        <source>%1 %2: %3 of %4, %5 of %6 items</source>
        <translation>%1 %2: %4점 가운데 %3점, %6개 항목 가운데 %5개</translation>
    </message>
</context>
<context>
    <name>simsa::Guide</name>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>처음 시작하기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>First: know who you deal with</source>
        <translation>먼저: 상대를 확인합니다</translation>
    </message>
    <message>
        <source>Open the invitation, call the chair and compare the eight groups of digits. Then hand over your card: the round comes by itself. Pledge and conflicts of interest come before any proposal opens.</source>
        <translation>초대장을 열고 간사에게 전화해 숫자 여덟 묶음을 견주어 주세요. 그다음 카드를 건네면 라운드는 저절로 옵니다. 제안서는 서약하고 이해충돌을 신고한 뒤에 열립니다.</translation>
    </message>
    <message>
        <source>Then: read and score, at your own pace</source>
        <translation>다음: 편한 속도로 읽고 채점합니다</translation>
    </message>
    <message>
        <source>Everything works without a network and is saved as you type; there is no save button. F8 leads to what is still missing, Ctrl+E links selected text to the criterion, F1 shows all keys.</source>
        <translation>네트워크 없이도 쓸 수 있고 입력하는 대로 저장하므로 저장 단추가 없습니다. F8은 빠진 곳으로 가고, Ctrl+E는 고른 글을 항목에 연결하며, F1은 모든 단축키를 보입니다.</translation>
    </message>
    <message>
        <source>Last: seal</source>
        <translation>끝으로: 봉인합니다</translation>
    </message>
    <message>
        <source>What will be signed is read back to you. Until the round closes you can seal again, with a reason. Nobody reads your scores before the opening.</source>
        <translation>서명할 내용을 다시 읽어 보여 줍니다. 마감 전에는 이유를 적고 다시 봉인할 수 있습니다. 점수는 개표 전까지 아무도 읽지 않습니다.</translation>
    </message>
    <message>
        <source>First: invite and admit</source>
        <translation>먼저: 초대하고 등록합니다</translation>
    </message>
    <message>
        <source>Send the invitation, take in the cards that come back, and admit a person only after comparing the eight groups of digits by telephone.</source>
        <translation>초대장을 보내고 돌아온 카드를 받습니다. 전화로 숫자 여덟 묶음을 견준 사람만 등록해 주세요.</translation>
    </message>
    <message>
        <source>Then: open the round</source>
        <translation>다음: 라운드를 엽니다</translation>
    </message>
    <message>
        <source>Rubric, policy and proposals are frozen and signed when the round opens. Until it closes you see who has sealed, never a score.</source>
        <translation>라운드를 열면 평가표와 정책, 제안서를 고정하고 서명합니다. 마감 전에는 누가 봉인했는지만 보이고 점수는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Last: close, open, decide</source>
        <translation>끝으로: 마감하고 개표하고 결정합니다</translation>
    </message>
    <message>
        <source>After the close the ballots are opened and tallied exactly. Ties and exceptions are decided with a reason; the result file lets an auditor check everything.</source>
        <translation>마감한 뒤 투표지를 열어 정확하게 집계합니다. 동점과 예외는 이유를 적어 결정하며, 결과 파일로 감사가 모두 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the invitation, call the chair and compare the eight groups of digits. Then hand over your card. Before the round opens, you accept the office here and try your key.</source>
        <translation>초대장을 열고 간사에게 전화해 여덟 묶음의 숫자를 대조해 주세요. 그런 다음 카드를 전합니다. 라운드가 시작되기 전에 여기서 직무를 수락하고 열쇠를 시험합니다.</translation>
    </message>
    <message>
        <source>While the round runs: sync</source>
        <translation>평가가 진행되는 동안: 동기화</translation>
    </message>
    <message>
        <source>Your program checks the share it got of every sealed ballot, and tells the chair of a wrong one. You read no proposal and no ballot.</source>
        <translation>봉인된 투표지마다 받은 열쇠 조각을 프로그램이 확인하고, 잘못된 것은 간사에게 알립니다. 제안서나 투표지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>After the close: release</source>
        <translation>마감 뒤: 조각 내놓기</translation>
    </message>
    <message>
        <source>The chair reads the closing number to you by telephone. When it is the one your program knows, you release your shares; with enough of them the ballots open.</source>
        <translation>간사가 전화로 마감 번호를 불러 줍니다. 내 프로그램의 번호와 같으면 열쇠 조각을 내놓고, 필요한 수가 모이면 개표합니다.</translation>
    </message>
    <message>
        <source>First: hand over your key</source>
        <translation>먼저: 열쇠 전하기</translation>
    </message>
    <message>
        <source>Copy your key on the page Check and send it to the chair, who seals the result file for it. Ask for the chair&apos;s fingerprint by telephone.</source>
        <translation>검증 화면에서 내 열쇠를 복사해 간사에게 보내면 간사가 그 열쇠로 결과 파일을 봉인합니다. 간사의 지문은 전화로 물어보세요.</translation>
    </message>
    <message>
        <source>Then: check</source>
        <translation>다음: 검증</translation>
    </message>
    <message>
        <source>Every signature, the log, each ballot and the tally are computed again on this computer. Each check is a line that says what was compared; the guide for the auditor says what a difference would mean.</source>
        <translation>모든 서명과 기록, 투표지, 집계를 이 컴퓨터에서 다시 계산합니다. 줄마다 무엇을 견주었는지 나오며, 어긋남이 무슨 뜻인지는 감사 안내에 있습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::Header</name>
    <message>
        <source>Sync</source>
        <translation>동기화</translation>
    </message>
    <message>
        <source>All keys and help</source>
        <translation>모든 단축키와 도움말</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>simsa::HeatModel</name>
    <message>
        <source>%1 scores %2 points above (+) or below (−) the panel for the same proposals</source>
        <translation>%1: 같은 제안서를 다른 위원보다 %2점 높게(+) 또는 낮게(−) 매김</translation>
    </message>
    <message>
        <source>Leniency</source>
        <translation>후함</translation>
    </message>
</context>
<context>
    <name>simsa::HeatPage</name>
    <message>
        <source>Totals by evaluator</source>
        <translation>위원별 총점</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>평균 %1</translation>
    </message>
    <message>
        <source>SD %1</source>
        <translation>표준편차 %1</translation>
    </message>
    <message>
        <source>official total %1</source>
        <translation>공식 총점 %1</translation>
    </message>
    <message>
        <source>left out by trimming</source>
        <translation>절사로 뺌</translation>
    </message>
    <message>
        <source>over 10 % from the mean</source>
        <translation>평균과 10 % 넘게 차이</translation>
    </message>
    <message>
        <source>stands alone (modified z &gt; 3.5)</source>
        <translation>홀로 벗어남 (수정 z &gt; 3.5)</translation>
    </message>
    <message>
        <source>recused or excluded</source>
        <translation>회피 또는 제외</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>points · leniency = points above or below the panel</source>
        <translation>점 · 후함 = 다른 위원보다 높거나 낮게 매긴 점수</translation>
    </message>
</context>
<context>
    <name>simsa::HistoryLines</name>
    <message>
        <source>Why it changed (only you see it)</source>
        <translation>바꾼 이유 (본인만 봅니다)</translation>
    </message>
    <message>
        <source>Why it changed, only you see it</source>
        <translation>바꾼 이유, 본인만 봅니다</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>이력 %1</translation>
    </message>
    <message>
        <source>Earlier values: %1</source>
        <translation>이전 값: %1</translation>
    </message>
    <message>
        <source>%1: first %2</source>
        <translation>%1: 처음 %2</translation>
    </message>
</context>
<context>
    <name>simsa::ImportForm</name>
    <message>
        <source>Workspace name</source>
        <translation>작업공간 이름</translation>
    </message>
    <message>
        <source>Importing the workspace</source>
        <translation>작업공간 가져오기</translation>
    </message>
    <message>
        <source>If you stop, nothing of it stays on this computer.</source>
        <translation>멈추면 이 컴퓨터에 아무것도 남지 않습니다.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import a workspace</source>
        <translation>작업공간 가져오기</translation>
    </message>
    <message>
        <source>Its passphrase or recovery code</source>
        <translation>그 작업공간의 암호 또는 복구 코드</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>폴더 고르기...</translation>
    </message>
    <message>
        <source>Only one copy may go on: lay the workspace on the other device to rest there (Settings, Keys and copies). If both seal, the log takes the first and refuses the other.</source>
        <translation>한 사본으로만 작업을 이어 갈 수 있습니다. 다른 기기의 작업공간은 그 기기의 설정 &gt; 열쇠와 사본에서 쉬게 해 주세요. 둘 다 봉인하면 로그는 먼저 온 것을 받고 나머지는 거절합니다.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Folder for the workspace</source>
        <translation>작업공간을 둘 폴더</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>암호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>The workspace needs a name.</source>
        <translation>작업공간 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is already something with this name; please choose another.</source>
        <translation>같은 이름이 이미 있습니다. 다른 이름을 골라 주세요.</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>가져오는 중...</translation>
    </message>
    <message>
        <source>The workspace is being imported.</source>
        <translation>작업공간을 가져오고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::InvitationDialog</name>
    <message>
        <source>Invite evaluators</source>
        <translation>평가위원 초대</translation>
    </message>
    <message>
        <source>The invitation holds nothing secret. What proves that it is yours is the fingerprint, compared by telephone.</source>
        <translation>초대장에는 비밀 정보가 없습니다. 간사가 보낸 것임은 전화로 지문을 대조해 확인합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>위원회</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>초대장 만들기</translation>
    </message>
    <message>
        <source>Save the file...</source>
        <translation>파일로 저장...</translation>
    </message>
    <message>
        <source>Save the picture...</source>
        <translation>그림으로 저장...</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>글 복사</translation>
    </message>
    <message>
        <source>QR code of your keys and fingerprint</source>
        <translation>내 열쇠와 지문의 QR 코드</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>고르기...</translation>
    </message>
    <message>
        <source>As a QR code</source>
        <translation>QR 코드</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>내 지문</translation>
    </message>
    <message>
        <source>As text for a mail</source>
        <translation>메일에 붙일 글</translation>
    </message>
    <message>
        <source>Text for a mail</source>
        <translation>메일에 붙일 글</translation>
    </message>
    <message>
        <source>Name the committee and choose the folder first.</source>
        <translation>위원회 이름과 폴더를 먼저 정해 주세요.</translation>
    </message>
    <message>
        <source>Folder where files travel</source>
        <translation>파일을 주고받을 폴더</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>초대장 저장</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>QR 코드 저장</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>주고받는 폴더</translation>
    </message>
    <message>
        <source>Choose the shared folder</source>
        <translation>주고받는 폴더 고르기</translation>
    </message>
</context>
<context>
    <name>simsa::KeysPage</name>
    <message>
        <source>This computer was checked: all right.</source>
        <translation>이 컴퓨터를 점검했습니다. 이상 없음.</translation>
    </message>
    <message>
        <source>This computer was checked; something to note: %1.</source>
        <translation>이 컴퓨터를 점검했습니다. 살펴볼 것: %1.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>암호를 바꿨습니다.</translation>
    </message>
    <message>
        <source>A new recovery code was made.</source>
        <translation>새 복구 코드를 만들었습니다.</translation>
    </message>
    <message>
        <source>The workspace was exported as %1.</source>
        <translation>작업공간을 %1 파일로 내보냈습니다.</translation>
    </message>
    <message>
        <source>The workspace was imported on this computer.</source>
        <translation>이 컴퓨터로 작업공간을 가져왔습니다.</translation>
    </message>
    <message>
        <source>The workspace was laid to rest.</source>
        <translation>작업공간을 쉬게 했습니다.</translation>
    </message>
    <message>
        <source>The workspace was woken again.</source>
        <translation>작업공간을 다시 깨웠습니다.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>암호 바꾸기</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>새 복구 코드 만들기</translation>
    </message>
    <message>
        <source>Export the workspace...</source>
        <translation>작업공간 내보내기...</translation>
    </message>
    <message>
        <source>Lay this one to rest...</source>
        <translation>이 작업공간 쉬게 하기...</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>작업으로 돌아가기</translation>
    </message>
    <message>
        <source>Exporting the workspace</source>
        <translation>작업공간 내보내기</translation>
    </message>
    <message>
        <source>If you stop, no file is written.</source>
        <translation>멈추면 파일을 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Keys and copies</source>
        <translation>열쇠와 사본</translation>
    </message>
    <message>
        <source>What was done with this workspace</source>
        <translation>이 작업공간에서 한 일</translation>
    </message>
    <message>
        <source>The new recovery code is on your paper.</source>
        <translation>새 복구 코드를 종이에 적었습니다.</translation>
    </message>
    <message>
        <source>The one before opens nothing any more; destroy it.</source>
        <translation>이전 코드로는 더는 열리지 않습니다. 이전 종이는 없애 주세요.</translation>
    </message>
    <message>
        <source>My fingerprint</source>
        <translation>내 지문</translation>
    </message>
    <message>
        <source>Read it out when the chair compares it by telephone. It stays the same for this workspace and all its copies.</source>
        <translation>간사가 전화로 대조할 때 읽어 주세요. 이 작업공간과 모든 사본에서 같습니다.</translation>
    </message>
    <message>
        <source>My fingerprint %1</source>
        <translation>내 지문 %1</translation>
    </message>
    <message>
        <source>If this key is lost, nobody can restore it and nobody takes your place as a trustee: the ballots open only while enough of the other trustees still have theirs. Keep an export in another place.</source>
        <translation>이 열쇠를 잃으면 누구도 되살릴 수 없고 참관인 자리를 대신할 수도 없습니다. 다른 참관인의 열쇠가 충분히 남아 있어야 투표지가 열립니다. 내보낸 파일을 다른 곳에 보관해 주세요.</translation>
    </message>
    <message>
        <source>If this key is lost, running rounds cannot be closed or opened any more. Keep backups and an export in another place.</source>
        <translation>이 열쇠를 잃으면 진행 중인 라운드를 마감하거나 개표할 수 없습니다. 백업과 내보낸 파일을 다른 곳에 보관해 주세요.</translation>
    </message>
    <message>
        <source>If this key is lost, make a new workspace and send the chair its card: the chair gives your seat to the new key, and you go on from your next revision. Your scores are only in this workspace and its copies.</source>
        <translation>이 열쇠를 잃으면 새 작업공간을 만들어 간사에게 카드를 보내 주세요. 간사가 자리를 새 열쇠로 바꾸면 다음 개정부터 이어 갑니다. 점수는 이 작업공간과 그 사본에만 있습니다.</translation>
    </message>
    <message>
        <source>A lost key.</source>
        <translation>열쇠를 잃었을 때.</translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>암호와 복구 코드</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>지금 암호</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>새 암호</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>새 암호 다시</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>강도</translation>
    </message>
    <message>
        <source>The key is wrapped anew; no data is encrypted again. Backups and exports made before open with the passphrase of then.</source>
        <translation>열쇠만 새로 싸고 자료를 다시 암호화하지는 않습니다. 전에 만든 백업과 내보낸 파일은 그때의 암호로 열립니다.</translation>
    </message>
    <message>
        <source>Shown once. The one before opens nothing any more.</source>
        <translation>한 번만 보여 줍니다. 이전 코드로는 더는 열리지 않습니다.</translation>
    </message>
    <message>
        <source>The whole workspace as one file</source>
        <translation>작업공간 전체를 파일 하나로</translation>
    </message>
    <message>
        <source>For a second device or to be put away: everything in it, encrypted, opened by the same passphrase or recovery code. It is read back and compared before it is called done.</source>
        <translation>둘째 기기나 보관용입니다. 모든 내용이 암호화되며 같은 암호나 복구 코드로 열립니다. 다시 읽어 대조한 뒤에야 끝났다고 알립니다.</translation>
    </message>
    <message>
        <source>back to work</source>
        <translation>작업으로</translation>
    </message>
    <message>
        <source>This workspace is at rest since %1: nothing is sealed, logged or sent from it.</source>
        <translation>이 작업공간은 %1부터 쉬는 중입니다. 봉인, 로그 기록, 보내기를 하지 않습니다.</translation>
    </message>
    <message>
        <source>It was imported here %1, from an export of %2.</source>
        <translation>%2에 내보낸 파일에서 %1에 여기로 가져왔습니다.</translation>
    </message>
    <message>
        <source>Last exported %1.</source>
        <translation>마지막으로 내보냈던 때: %1.</translation>
    </message>
    <message>
        <source>Of two copies only one may go on. If both seal, the log takes the revision that comes first and refuses the other as a conflict.</source>
        <translation>두 사본 가운데 하나로만 이어 갈 수 있습니다. 둘 다 봉인하면 로그는 먼저 온 개정을 받고 다른 것은 충돌로 거절합니다.</translation>
    </message>
    <message>
        <source>Never exported.</source>
        <translation>내보낸 적이 없습니다.</translation>
    </message>
    <message>
        <source>Wake it again...</source>
        <translation>다시 깨우기...</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
    <message>
        <source>At least 8 characters; several words are easiest to keep.</source>
        <translation>8자 이상이어야 합니다. 낱말 여럿이 외우기 쉽습니다.</translation>
    </message>
    <message>
        <source>Weak: easy to guess; add a word</source>
        <translation>약함: 짐작하기 쉽습니다. 낱말을 더해 주세요</translation>
    </message>
    <message>
        <source>Fair: another word would help</source>
        <translation>보통: 낱말을 하나 더하면 좋습니다</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock이 켜진 것 같습니다.</translation>
    </message>
    <message>
        <source>Type the passphrase of now first; the three actions need it.</source>
        <translation>먼저 지금 암호를 입력해 주세요. 세 가지 일에 모두 필요합니다.</translation>
    </message>
    <message>
        <source>Needed for the three actions.</source>
        <translation>세 가지 일에 모두 필요합니다.</translation>
    </message>
    <message>
        <source>The new passphrase needs at least 8 characters.</source>
        <translation>새 암호는 8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Please type the new passphrase a second time.</source>
        <translation>새 암호를 한 번 더 입력해 주세요.</translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>새 암호 둘이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>This is the passphrase of now.</source>
        <translation>지금 암호와 같습니다.</translation>
    </message>
    <message>
        <source>Something is being done; please wait.</source>
        <translation>처리하고 있습니다. 잠시 기다려 주세요.</translation>
    </message>
    <message>
        <source>Waits for the passphrase of now.</source>
        <translation>지금 암호를 입력해야 합니다.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>암호를 바꿨습니다.</translation>
    </message>
    <message>
        <source>The recovery code stays as it is. Backups and exports made before keep the old passphrase.</source>
        <translation>복구 코드는 그대로입니다. 전에 만든 백업과 내보낸 파일은 이전 암호로 열립니다.</translation>
    </message>
    <message>
        <source>The passphrase is as it was.</source>
        <translation>암호는 그대로입니다.</translation>
    </message>
    <message>
        <source>The recovery code is as it was.</source>
        <translation>복구 코드는 그대로입니다.</translation>
    </message>
    <message>
        <source>Export the workspace</source>
        <translation>작업공간 내보내기</translation>
    </message>
    <message>
        <source>Whole workspaces (*.simsa-workspace)</source>
        <translation>작업공간 전체 (*.simsa-workspace)</translation>
    </message>
    <message>
        <source>Exported and verified: %1.</source>
        <translation>내보내고 확인했습니다: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1; each was read back and compared. If the work goes on from the other device, lay this workspace to rest: of two copies only one may seal.</source>
        <translation>
            <numerusform>파일 %n개, %1을 모두 다시 읽어 대조했습니다. 다른 기기에서 이어 간다면 이 작업공간은 쉬게 해 주세요. 두 사본 가운데 하나만 봉인할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was written; the workspace is as it was.</source>
        <translation>파일을 쓰지 않았습니다. 작업공간은 그대로입니다.</translation>
    </message>
    <message>
        <source>This workspace is at rest.</source>
        <translation>이 작업공간은 쉬는 중입니다.</translation>
    </message>
    <message>
        <source>This workspace goes on.</source>
        <translation>이 작업공간으로 이어 갑니다.</translation>
    </message>
    <message>
        <source>It can be read; nothing is sealed, logged or sent from it.</source>
        <translation>읽을 수는 있지만 봉인, 로그 기록, 보내기를 하지 않습니다.</translation>
    </message>
    <message>
        <source>Lay the other copy to rest there.</source>
        <translation>다른 사본은 그 기기에서 쉬게 해 주세요.</translation>
    </message>
    <message>
        <source>Go on with this workspace?</source>
        <translation>이 작업공간으로 이어 갈까요?</translation>
    </message>
    <message>
        <source>Another copy of it may have gone on since. If both seal, the log refuses the later of two revisions; two chairs would fork their own log.</source>
        <translation>그사이 다른 사본에서 작업했을 수 있습니다. 둘 다 봉인하면 로그는 나중에 온 개정을 거절합니다. 간사의 사본 둘이 함께 진행하면 로그가 갈라집니다.</translation>
    </message>
    <message>
        <source>Leave it at rest</source>
        <translation>쉬게 두기</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>여기서 이어 가기</translation>
    </message>
    <message>
        <source>Lay this workspace to rest?</source>
        <translation>이 작업공간을 쉬게 할까요?</translation>
    </message>
    <message>
        <source>Nothing is sealed, logged or sent from here any more. It can be read, and woken again if the other copy is gone.</source>
        <translation>이제 여기서는 봉인, 로그 기록, 보내기를 하지 않습니다. 읽을 수는 있고, 다른 사본이 없어지면 다시 깨울 수 있습니다.</translation>
    </message>
    <message>
        <source>Lay to rest</source>
        <translation>쉬게 하기</translation>
    </message>
</context>
<context>
    <name>simsa::KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>모든 단축키</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>go to a stop</source>
        <translation>화면 이동</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>동기화</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>primary action</source>
        <translation>주요 동작</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>turn the page, from anywhere</source>
        <translation>어디서나 쪽 넘기기</translation>
    </message>
    <message>
        <source>find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>find everywhere</source>
        <translation>모든 제안서에서 찾기</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>link as evidence</source>
        <translation>증거 연결</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>채점</translation>
    </message>
    <message>
        <source>one step up or down</source>
        <translation>한 간격 올리기·내리기</translation>
    </message>
    <message>
        <source>next criterion</source>
        <translation>다음 항목</translation>
    </message>
    <message>
        <source>previous criterion</source>
        <translation>이전 항목</translation>
    </message>
    <message>
        <source>choose a level</source>
        <translation>수준 고르기</translation>
    </message>
    <message>
        <source>next missing</source>
        <translation>다음 빠진 것</translation>
    </message>
    <message>
        <source>next or previous proposal; in the editor: move the item</source>
        <translation>다음·이전 제안서, 편집 화면에서는 항목 옮기기</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>이 화면에서</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>처음 시작하기</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>설명서</translation>
    </message>
</context>
<context>
    <name>simsa::LeafRow</name>
    <message>
        <source>Points for %1 %2, up to %3</source>
        <translation>%1 %2 점수, %3점까지</translation>
    </message>
    <message>
        <source>has a comment</source>
        <translation>의견 있음</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>증거 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::Legend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
</context>
<context>
    <name>simsa::Letters</name>
    <message>
        <source>Your pledge and declaration of conflicts for “%1” have not arrived yet. Please open the program, press Sync, and declare on the page Duties.</source>
        <translation>‘%1’의 서약과 이해충돌 신고가 아직 도착하지 않았습니다. 프로그램을 열어 ‘동기화’를 누르고 ‘서약·이해충돌’ 화면에서 신고해 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>Your sealed ballot for “%1” has not arrived yet. If you worked offline and sealed already, connect and press Sync. Otherwise complete the score sheets, seal, and press Sync.</source>
        <translation>‘%1’의 봉인 투표지가 아직 도착하지 않았습니다. 인터넷 없이 채점해 이미 봉인하셨다면 연결한 뒤 ‘동기화’를 눌러 주시고, 아니면 채점을 마치고 봉인한 뒤 ‘동기화’를 눌러 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>You declared again after sealing your ballot for “%1”. The ballot counts only when it is sealed once more: open the page Seal, seal, and press Sync.</source>
        <translation>‘%1’의 투표지를 봉인하신 뒤 이해충돌 신고를 다시 하셨습니다. 한 번 더 봉인해야 투표지가 집계됩니다. ‘봉인’ 화면에서 봉인하고 ‘동기화’를 눌러 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>Dear evaluator,</source>
        <translation>평가위원님께</translation>
    </message>
    <message>
        <source>Dear %1,</source>
        <translation>%1 위원님께</translation>
    </message>
    <message>
        <source>The deadline is %1.</source>
        <translation>마감은 %1입니다.</translation>
    </message>
    <message>
        <source>Please write no points and no comments into a mail.</source>
        <translation>점수나 의견은 메일에 적지 말아 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>You are invited to serve as an evaluator: %1</source>
        <translation>평가위원으로 모십니다: %1</translation>
    </message>
    <message>
        <source>1. Open Simsa, choose “Paste an invitation” on the page Duties and paste this whole mail.</source>
        <translation>1. 심사 프로그램의 ‘서약·이해충돌’ 화면에서 ‘초대장 붙여 넣기’를 누르고 이 메일 전체를 붙여 넣어 주십시오.</translation>
    </message>
    <message>
        <source>2. Call us on a number you know. The fingerprint must be: %1</source>
        <translation>2. 알고 계신 번호로 전화해 지문을 대조해 주십시오: %1</translation>
    </message>
    <message>
        <source>3. Confirm it and send us your card; we compare your fingerprint in the same call.</source>
        <translation>3. 확인한 뒤 카드를 보내 주십시오. 같은 통화에서 위원님의 지문도 대조합니다.</translation>
    </message>
</context>
<context>
    <name>simsa::LevelButton</name>
    <message>
        <source>Level %1: %2, %3</source>
        <translation>수준 %1: %2점, %3</translation>
    </message>
</context>
<context>
    <name>simsa::LogBanner</name>
    <message>
        <source>Save the evidence...</source>
        <translation>증거 저장...</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>증거 저장</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일 (*.txt)</translation>
    </message>
    <message>
        <source>The log of this round shrank from %1 to %2 entries.</source>
        <translation>이 라운드의 기록이 %1건에서 %2건으로 줄었습니다.</translation>
    </message>
    <message>
        <source>The log of this round says two different things.</source>
        <translation>이 라운드의 기록이 서로 다른 두 가지를 말합니다.</translation>
    </message>
    <message>
        <source>Your scores and sealed ballots are safe, and both signed statements are kept as evidence. Nothing more is taken from this log until it is sound again. Save the evidence and hand it to the audit, not only to the chair.</source>
        <translation>점수와 봉인한 투표지는 안전하며, 서명된 두 진술을 모두 증거로 간직했습니다. 기록이 바로잡힐 때까지 이 기록에서 아무것도 받지 않습니다. 증거를 저장해 간사뿐 아니라 감사에게도 전해 주세요.</translation>
    </message>
    <message>
        <source>The shared folder holds a log with your signature that this workspace did not write: a second copy of the workspace went on, or your key is in other hands. What was received here is safe, and both signed statements are kept as evidence. Lay the other copy to rest, save the evidence, and tell the audit.</source>
        <translation>공유 폴더에 이 작업공간이 쓰지 않은, 내 서명이 든 로그가 있습니다. 작업공간의 다른 사본에서 진행했거나 열쇠가 남의 손에 있습니다. 여기서 받은 것은 안전하며 서명된 두 진술을 증거로 보관했습니다. 다른 사본을 쉬게 하고, 증거를 저장해 감사에게 알려 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::LongWork</name>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>If you stop, what is done so far is kept.</source>
        <translation>멈추어도 지금까지 한 것은 남습니다.</translation>
    </message>
    <message>
        <source>Stopping at the next safe point</source>
        <translation>다음 안전한 지점에서 멈춥니다</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>멈추는 중...</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>simsa::MachineCard</name>
    <message>
        <source>Check again</source>
        <translation>다시 점검</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>글로 복사</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Being checked...</source>
        <translation>점검 중...</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>문제되는 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) need attention.</source>
        <translation>
            <numerusform>%n가지에 주의가 필요합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::Manual</name>
    <message>
        <source>Guide for the auditor</source>
        <translation>감사 안내</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>위협 모델</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>설명서</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>설명서 본문</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>simsa::MissingStrip</name>
    <message>
        <source>Missing</source>
        <translation>빠진 것</translation>
    </message>
    <message>
        <source>No points are asked for</source>
        <translation>점수를 매기지 않습니다</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>빠진 것이 없습니다</translation>
    </message>
    <message>
        <source>Missing %1</source>
        <translation>빠진 것 %1</translation>
    </message>
    <message>
        <source>Go to what is missing: %1</source>
        <translation>빠진 곳으로 가기: %1</translation>
    </message>
</context>
<context>
    <name>simsa::NotesModel</name>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>증거</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>하늘</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>%1쪽</translation>
    </message>
</context>
<context>
    <name>simsa::NotesPanel</name>
    <message>
        <source>Own words</source>
        <translation>내 메모</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Kind of mark</source>
        <translation>표시 종류</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Colour of mark</source>
        <translation>표시 색</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>모든 색</translation>
    </message>
    <message>
        <source>Find in notes</source>
        <translation>메모에서 찾기</translation>
    </message>
    <message>
        <source>Notes of this proposal</source>
        <translation>이 제안서의 메모</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>표시 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mark(s)</source>
        <translation>
            <numerusform>표시 %n개 가운데 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>No mark is like that. Choose other kinds, colours or words.</source>
        <translation>맞는 표시가 없습니다. 종류나 색, 낱말을 바꾸어 주세요.</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select text in the proposal, then Ctrl+H to highlight it, Ctrl+M to write a note, Ctrl+E to use it as evidence; Ctrl+B sets a bookmark. Only evidence goes into the ballot.</source>
        <translation>아직 표시한 것이 없습니다. 제안서에서 글을 고른 뒤 Ctrl+H로 강조하고, Ctrl+M으로 메모를 적고, Ctrl+E로 증거로 삼습니다. Ctrl+B는 책갈피입니다. 투표지에는 증거만 들어갑니다.</translation>
    </message>
    <message>
        <source>%1 · %2. The page and the quote go into the ballot, these words do not.</source>
        <translation>%1 · %2. 쪽과 인용은 투표지에 들어가고 이 메모는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>%1 · %2. Only you see it.</source>
        <translation>%1 · %2. 본인만 봅니다.</translation>
    </message>
</context>
<context>
    <name>simsa::OfferCard</name>
    <message>
        <source>Trustee of “%1”</source>
        <translation>“%1” 개표 참관인</translation>
    </message>
    <message>
        <source>The chair asks you to hold key %1 of %2 (%3). The ballots open when %4 of you release their shares; none of you can read a ballot alone, and the chair cannot at all.</source>
        <translation>간사가 열쇠 %2개 가운데 %1번을 맡아 달라고 요청했습니다(%3). 이 가운데 %4명이 열쇠 조각을 내놓아야 투표지가 열립니다. 혼자서는 아무도 읽을 수 없고 간사는 전혀 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>You promised</source>
        <translation>약속한 내용</translation>
    </message>
    <message>
        <source>Who accepts the office promises</source>
        <translation>직무를 수락하면 다음을 약속합니다</translation>
    </message>
    <message>
        <source>The share that was made for you is wrong.</source>
        <translation>받은 열쇠 조각이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Do not accept. Call the chair: the opening has to be rehearsed anew.</source>
        <translation>수락하지 마시고 간사에게 전화해 주세요. 개표 예행연습을 다시 해야 합니다.</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1에 수락했습니다.</translation>
    </message>
    <message>
        <source>Your key opened its share of the rehearsal. The answer goes to the chair with each sync, or by hand.</source>
        <translation>예행연습에서 내 열쇠로 조각이 열렸습니다. 응답은 동기화할 때 간사에게 가며, 파일로 전해도 됩니다.</translation>
    </message>
    <message>
        <source>Save the answer as a file...</source>
        <translation>응답을 파일로 저장...</translation>
    </message>
    <message>
        <source>Accept the office and try my key</source>
        <translation>직무 수락하고 열쇠 시험하기</translation>
    </message>
    <message>
        <source>Your key opens a share of a secret of no worth and sends it to the chair, signed.</source>
        <translation>아무 값어치 없는 시험용 비밀의 조각을 내 열쇠로 열어, 서명해서 간사에게 보냅니다.</translation>
    </message>
</context>
<context>
    <name>simsa::OfficePage</name>
    <message>
        <source>The evidence is saved.</source>
        <translation>증거를 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to the audit.</source>
        <translation>감사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>Being accepted...</source>
        <translation>수락하는 중...</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>응답 저장</translation>
    </message>
    <message>
        <source>Acceptances (*.simsa-acceptance)</source>
        <translation>직무 수락 (*.simsa-acceptance)</translation>
    </message>
    <message>
        <source>The answer is saved.</source>
        <translation>응답을 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand the file to the chair.</source>
        <translation>파일을 간사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>Release your shares?</source>
        <translation>열쇠 조각을 내놓으시겠습니까?</translation>
    </message>
    <message>
        <source>With enough of them the chair opens the ballots. It cannot be taken back.</source>
        <translation>필요한 수가 모이면 간사가 개표합니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Only after the chair has read the closing number to you by telephone, not from a file or a mail.</source>
        <translation>간사가 전화로 마감 번호를 불러 준 뒤에만 내놓아 주세요. 파일이나 메일로 받은 번호는 안 됩니다.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>내놓기</translation>
    </message>
    <message>
        <source>These are other digits than yours: the chair may see another log. Compare again, and release nothing while they differ.</source>
        <translation>이 프로그램이 계산한 번호와 다릅니다. 간사가 다른 기록을 보고 있을 수 있습니다. 다시 확인하고, 다르면 내놓지 마세요.</translation>
    </message>
</context>
<context>
    <name>simsa::OpenItem</name>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>빈칸</translation>
    </message>
</context>
<context>
    <name>simsa::OpeningPage</name>
    <message>
        <source>Opening</source>
        <translation>개표</translation>
    </message>
    <message>
        <source>Open and tally</source>
        <translation>개표하고 집계</translation>
    </message>
    <message>
        <source>See the results</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>Opening the ballots</source>
        <translation>투표지를 열고 있습니다</translation>
    </message>
    <message>
        <source>check signature → open → tally</source>
        <translation>서명 확인 → 열기 → 집계</translation>
    </message>
    <message>
        <source>Refused ballots</source>
        <translation>거절한 투표지</translation>
    </message>
    <message>
        <source>No ballot was refused</source>
        <translation>거절한 투표지가 없습니다</translation>
    </message>
    <message>
        <source>Ballots to count</source>
        <translation>집계할 투표지</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2개</translation>
    </message>
    <message>
        <source>%1 · met</source>
        <translation>%1명 · 채움</translation>
    </message>
    <message>
        <source>%1 · not met</source>
        <translation>%1명 · 못 채움</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>마감됨 %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>개정</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>투표지</translation>
    </message>
    <message>
        <source>The ballots are opened and tallied</source>
        <translation>개표와 집계를 마쳤습니다</translation>
    </message>
    <message>
        <source>Open the sealed ballots and tally</source>
        <translation>봉인된 투표지를 열고 집계합니다</translation>
    </message>
    <message>
        <source>From here on the scores can be read with your key. Every ballot&apos;s signature is checked; a ballot that does not hold what it promises is refused and named.</source>
        <translation>이때부터 간사의 열쇠로 점수를 읽을 수 있습니다. 모든 투표지의 서명을 확인하고, 내용이 겉에 적힌 것과 다른 투표지는 거절하고 이름을 밝힙니다.</translation>
    </message>
    <message>
        <source>The quorum is not met: %1 of %2 needed.</source>
        <translation>정족수를 채우지 못했습니다. 필요한 %2명 가운데 %1명입니다.</translation>
    </message>
    <message>
        <source>Ballots: %1 counted, %2 refused. Proposals: %3 selected, %4 tied at the cut line.</source>
        <translation>투표지 %1개를 집계하고 %2개를 거절했습니다. 제안서 %3건을 선정했고 선정선 동점은 %4건입니다.</translation>
    </message>
    <message>
        <source>Make a backup before the opening.</source>
        <translation>개표 전에 백업해 주세요.</translation>
    </message>
    <message>
        <source>Since the close the workspace was not copied. Should this laptop be lost, the copy opens the ballots.</source>
        <translation>마감 뒤 작업공간을 복사한 적이 없습니다. 노트북을 잃어버려도 복사본으로 개표할 수 있습니다.</translation>
    </message>
    <message>
        <source>Copy the workspace to...</source>
        <translation>작업공간 복사...</translation>
    </message>
    <message>
        <source>Folder for the backup, best on another disk</source>
        <translation>백업할 폴더 (다른 디스크 권장)</translation>
    </message>
    <message>
        <source>Quorum (two thirds)</source>
        <translation>정족수 (3분의 2)</translation>
    </message>
    <message>
        <source>3 × %1 ≥ 2 × %2</source>
        <translation>3 × %1 ≥ 2 × %2</translation>
    </message>
    <message>
        <source>3 × %1 &lt; 2 × %2</source>
        <translation>3 × %1 &lt; 2 × %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>The rules ask for no quorum.</source>
        <translation>규칙에 정족수가 없습니다.</translation>
    </message>
    <message>
        <source>Go on opening</source>
        <translation>이어서 개표</translation>
    </message>
    <message>
        <source>Opened so far: %1 of %2</source>
        <translation>지금까지 %2개 중 %1개 개표</translation>
    </message>
    <message>
        <source>The opening was stopped. What is opened stays so; it goes on where it stopped.</source>
        <translation>개표를 멈췄습니다. 이미 개표한 것은 그대로 두고 멈춘 곳부터 이어 갑니다.</translation>
    </message>
    <message>
        <source>Enter the figures...</source>
        <translation>점수 입력...</translation>
    </message>
    <message>
        <source>Figures from outside are missing: %1.</source>
        <translation>아직 입력하지 않은 외부 점수가 있습니다: %1.</translation>
    </message>
    <message>
        <source>Without them no proposal gets a total.</source>
        <translation>이 점수가 없으면 어느 제안서도 총점을 산정할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>refused ballots</comment>
        <translation>%1개</translation>
    </message>
    <message>
        <source>From here on the scores can be read. Every ballot&apos;s signature and every trustee&apos;s share is checked; a ballot that does not hold what it promises is refused and named.</source>
        <translation>이때부터 점수를 읽을 수 있습니다. 모든 투표지의 서명과 개표 참관인의 열쇠 조각을 확인하고, 내용이 겉에 적힌 것과 다른 투표지는 거절하고 이름을 밝힙니다.</translation>
    </message>
</context>
<context>
    <name>simsa::OutlinePanel</name>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>This document has no table of contents.</source>
        <translation>이 문서에는 차례가 없습니다.</translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>(제목 없음)</translation>
    </message>
</context>
<context>
    <name>simsa::PageFailure</name>
    <message>
        <source>Page %1 cannot be shown</source>
        <translation>%1쪽을 보일 수 없습니다</translation>
    </message>
    <message>
        <source>Its content is too large or damaged.
Other pages and scores are not affected.</source>
        <translation>이 쪽의 내용이 너무 크거나 깨져 있습니다.
다른 쪽과 점수에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
</context>
<context>
    <name>simsa::PageView</name>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>전체 %2쪽 가운데 %1쪽</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy (off in this round)</source>
        <translation>복사 (이 라운드에서는 꺼짐)</translation>
    </message>
    <message>
        <source>Select the text of the page</source>
        <translation>쪽의 글 모두 고르기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>돌리기</translation>
    </message>
    <message>
        <source>Loading page %1...</source>
        <translation>%1쪽 불러오는 중...</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>메모 지우기</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>책갈피 지우기</translation>
    </message>
    <message>
        <source>Remove the evidence</source>
        <translation>증거 지우기</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>강조 지우기</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>한 쪽씩 보기</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Leads out of the document: %1</source>
        <translation>문서 밖으로 나가는 링크: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>증거</translation>
    </message>
</context>
<context>
    <name>simsa::PagesRow</name>
    <message>
        <source>Set pages</source>
        <translation>쪽 지정</translation>
    </message>
    <message>
        <source>Set the related pages by hand</source>
        <translation>관련 쪽을 손으로 지정</translation>
    </message>
    <message>
        <source>No related pages found</source>
        <translation>관련 쪽을 찾지 못함</translation>
    </message>
    <message>
        <source>Pages set by hand</source>
        <translation>손으로 지정한 쪽</translation>
    </message>
    <message>
        <source>Related pages</source>
        <translation>관련 쪽</translation>
    </message>
    <message>
        <source>Go to page %1</source>
        <translation>%1쪽으로 가기</translation>
    </message>
</context>
<context>
    <name>simsa::PanelPage</name>
    <message>
        <source>Panel</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Take in cards...</source>
        <translation>카드 받기...</translation>
    </message>
    <message>
        <source>Admitted members</source>
        <translation>등록한 위원</translation>
    </message>
    <message>
        <source>Cards to compare</source>
        <translation>견줄 카드</translation>
    </message>
    <message>
        <source>Your own fingerprint, to read out</source>
        <translation>읽어 줄 내 지문</translation>
    </message>
    <message>
        <source>Your own fingerprint</source>
        <translation>내 지문</translation>
    </message>
    <message>
        <source>Cards of evaluators</source>
        <translation>평가위원 카드</translation>
    </message>
    <message>
        <source>Fingerprint of %1</source>
        <translation>%1의 지문</translation>
    </message>
    <message>
        <source>I compared these digits by telephone</source>
        <translation>전화로 이 숫자를 견주었습니다</translation>
    </message>
    <message>
        <source>I compared the digits of %1 by telephone</source>
        <translation>전화로 %1의 숫자를 견주었습니다</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Admit %1</source>
        <translation>%1 등록</translation>
    </message>
    <message>
        <source>Call %1 and compare first.</source>
        <translation>먼저 %1에게 전화해 숫자를 견주어 주세요.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>There are no cards yet</source>
        <translation>아직 카드가 없습니다</translation>
    </message>
    <message>
        <source>All cards are admitted</source>
        <translation>모든 카드를 등록했습니다</translation>
    </message>
    <message>
        <source>To compare %1</source>
        <translation>견줄 카드 %1장</translation>
    </message>
    <message>
        <source>Admitted %1</source>
        <translation>등록한 위원 %1명</translation>
    </message>
    <message>
        <source>Only a member whose fingerprint you compared by telephone is admitted.</source>
        <translation>전화로 지문을 견준 위원만 등록합니다.</translation>
    </message>
    <message>
        <source>member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>take in cards</source>
        <translation>카드 받기</translation>
    </message>
    <message>
        <source>Invite...</source>
        <translation>초대...</translation>
    </message>
    <message>
        <source>%1 has another key</source>
        <translation>%1 위원의 열쇠가 바뀜</translation>
    </message>
    <message>
        <source>%1 (%2) came with another key than before.</source>
        <translation>%1 (%2) 위원의 열쇠가 전과 다릅니다.</translation>
    </message>
    <message>
        <source>A new laptop, or somebody in their place. Call them on a number you knew before this card came, not on one it brought. The new key is not admitted until you acknowledge it.</source>
        <translation>노트북을 바꾸었거나 다른 사람이 사칭하는 것입니다. 이 카드가 오기 전부터 알던 번호로 전화해 주세요. 카드에 적힌 번호는 쓰지 말아 주세요. 확인 처리하기 전에는 새 열쇠를 등록할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Key before</source>
        <translation>이전 열쇠</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>새 열쇠</translation>
    </message>
    <message>
        <source>Acknowledge...</source>
        <translation>확인 처리...</translation>
    </message>
    <message>
        <source>Acknowledge the new key of %1</source>
        <translation>%1 위원의 새 열쇠 확인 처리</translation>
    </message>
    <message>
        <source>Did %1 tell you of the new key?</source>
        <translation>%1 위원에게서 새 열쇠를 직접 들으셨나요?</translation>
    </message>
    <message>
        <source>Acknowledge it only when they told you themselves, by telephone or in person. Both keys stay on record.</source>
        <translation>전화나 대면으로 본인에게 직접 들은 때에만 확인 처리해 주세요. 두 열쇠 모두 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Before %1. Now %2.</source>
        <translation>이전 %1
새 %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>아직 아님</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>확인 처리</translation>
    </message>
    <message>
        <source>Acknowledge the new key above first.</source>
        <translation>위의 새 열쇠를 먼저 확인 처리해 주세요.</translation>
    </message>
    <message>
        <source>No shared folder is known yet. Invite first.</source>
        <translation>주고받는 폴더가 아직 없습니다. 먼저 초대해 주세요.</translation>
    </message>
    <message>
        <source>Evaluators put their card into the shared folder or send it as a file. Fetch it, or drag it here.</source>
        <translation>위원이 카드를 주고받는 폴더에 넣거나 파일로 보냅니다. 폴더에서 받거나 여기로 끌어다 놓아 주세요.</translation>
    </message>
    <message>
        <source>Fetch from the folder</source>
        <translation>폴더에서 받기</translation>
    </message>
    <message>
        <source>Cards and answers of trustees (*.simsa-card *.simsa-acceptance);;All files (*)</source>
        <translation>카드와 참관인 응답 (*.simsa-card *.simsa-acceptance);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>요청함</translation>
    </message>
    <message>
        <source>accepted, rehearsed</source>
        <translation>수락, 예행연습 마침</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>수락함</translation>
    </message>
    <message>
        <source>Trustee</source>
        <translation>참관인</translation>
    </message>
</context>
<context>
    <name>simsa::PassphraseEdit</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>암호 숨기기</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>암호 보기</translation>
    </message>
</context>
<context>
    <name>simsa::PasteInvitation</name>
    <message>
        <source>Take it in</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>Paste an invitation</source>
        <translation>초대장 붙여 넣기</translation>
    </message>
    <message>
        <source>Copy the whole mail and paste it here. Then compare the chair’s fingerprint by telephone.</source>
        <translation>메일 전체를 복사해 여기에 붙여 넣어 주세요. 그다음 전화로 간사의 지문을 대조합니다.</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>메일 글</translation>
    </message>
    <message>
        <source>Nothing is pasted yet.</source>
        <translation>아직 붙여 넣은 글이 없습니다.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>simsa::PointsField</name>
    <message>
        <source>no points</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>Sealed with this value</source>
        <translation>이 값으로 봉인되어 있습니다</translation>
    </message>
    <message>
        <source>Changed since sealing: %1 is sealed</source>
        <translation>봉인한 뒤 바뀌었습니다. 봉인된 값: %1</translation>
    </message>
</context>
<context>
    <name>simsa::PreparePage</name>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>위원회</translation>
    </message>
    <message>
        <source>Save the invitation...</source>
        <translation>초대장 저장...</translation>
    </message>
    <message>
        <source>Opening the round</source>
        <translation>라운드를 열고 있습니다</translation>
    </message>
    <message>
        <source>check → seal documents → sign round files</source>
        <translation>확인 → 문서 봉인 → 라운드 파일 서명</translation>
    </message>
    <message>
        <source>If you stop, nothing of the round is kept. The draft stays as it is.</source>
        <translation>멈추면 라운드는 남지 않습니다. 초안은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Open a round from a file...</source>
        <translation>파일에서 라운드 열기...</translation>
    </message>
    <message>
        <source>Sign and open</source>
        <translation>서명하고 열기</translation>
    </message>
    <message>
        <source>Another file...</source>
        <translation>다른 파일...</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>초대장 만들기</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>고르기...</translation>
    </message>
    <message>
        <source>Your fingerprint. Evaluators compare it by telephone.</source>
        <translation>내 지문입니다. 평가위원이 전화로 견줍니다.</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>내 지문</translation>
    </message>
    <message>
        <source>Folder where files travel</source>
        <translation>파일을 주고받는 폴더</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>초대장 저장</translation>
    </message>
    <message>
        <source>Name the committee and choose the folder first.</source>
        <translation>먼저 위원회 이름을 적고 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>Open a draft of a round</source>
        <translation>라운드 초안 열기</translation>
    </message>
    <message>
        <source>Draft of a round (*.json)</source>
        <translation>라운드 초안 (*.json)</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Once opened, rubric and policy never change. They are signed with your key.</source>
        <translation>열고 나면 평가표와 정책은 바뀌지 않습니다. 간사의 열쇠로 서명합니다.</translation>
    </message>
    <message>
        <source>Settle what is named above first.</source>
        <translation>먼저 위에 적힌 것을 해결해 주세요.</translation>
    </message>
    <message>
        <source>round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>sign and open</source>
        <translation>서명하고 열기</translation>
    </message>
    <message>
        <source>Rounds in this workspace: %1</source>
        <translation>이 작업공간의 라운드 %1개</translation>
    </message>
    <message>
        <source>proposals %1 · members %2 · closes %3</source>
        <translation>제안서 %1건 · 위원 %2명 · 마감 %3</translation>
    </message>
    <message>
        <source>Prepare a round</source>
        <translation>라운드 준비하기</translation>
    </message>
    <message>
        <source>Six steps lead from the title to the signature: basics, rubric, policy, proposals, panel, check. Everything is kept at once, and you can leave and come back.</source>
        <translation>이름에서 서명까지 여섯 단계입니다: 기본 정보, 평가표, 정책, 제안서, 위원, 점검. 바로바로 저장되므로 언제든 나갔다 돌아올 수 있습니다.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>New round...</source>
        <translation>새 라운드...</translation>
    </message>
    <message>
        <source>Edit as a draft</source>
        <translation>초안으로 고치기</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>지우기...</translation>
    </message>
    <message>
        <source>Delete the selected draft</source>
        <translation>고른 초안 지우기</translation>
    </message>
    <message>
        <source>Go on preparing</source>
        <translation>이어서 준비하기</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>고친 시각</translation>
    </message>
    <message>
        <source>A round without a title</source>
        <translation>이름 없는 라운드</translation>
    </message>
    <message>
        <source>proposals %1 · members %2</source>
        <translation>제안서 %1건 · 위원 %2명</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>빈 라운드</translation>
    </message>
    <message>
        <source>As in “%1”</source>
        <translation>“%1”처럼</translation>
    </message>
    <message>
        <source>new round</source>
        <translation>새 라운드</translation>
    </message>
    <message>
        <source>go on preparing</source>
        <translation>이어서 준비</translation>
    </message>
    <message>
        <source>No round is open yet</source>
        <translation>아직 연 라운드가 없습니다</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>주고받는 폴더</translation>
    </message>
    <message>
        <source>Choose the shared folder</source>
        <translation>주고받는 폴더 고르기</translation>
    </message>
</context>
<context>
    <name>simsa::ProposalList</name>
    <message>
        <source>%1 p.</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>문서 없음</translation>
    </message>
    <message>
        <source>Recused · closed</source>
        <translation>회피 · 닫힘</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Not started · %1</source>
        <translation>시작 전 · %1</translation>
    </message>
    <message>
        <source>%1 · %2/%3 items</source>
        <translation>%1 · %2/%3 항목</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Proposals %1</source>
        <translation>제안서 %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>완료 %1</translation>
    </message>
    <message>
        <source>%1 of %2 proposals done</source>
        <translation>제안서 %2건 가운데 %1건 완료</translation>
    </message>
    <message>
        <source>%1 · %2 min still to read</source>
        <translation>%1 · %2분 더 읽기</translation>
    </message>
</context>
<context>
    <name>simsa::RankingPage</name>
    <message>
        <source>Ranks and totals</source>
        <translation>순위와 총점</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>최저 %1</translation>
    </message>
    <message>
        <source>Cut line · at most %1</source>
        <translation>선정선 · 최대 %1건</translation>
    </message>
    <message>
        <source>joint rank %1</source>
        <translation>공동 %1위</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>%1위</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>순위 없음</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>총점 %1</translation>
    </message>
    <message>
        <source>not eligible, no rank</source>
        <translation>자격 없음, 순위 없음</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최저</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
</context>
<context>
    <name>simsa::ReadNotes</name>
    <message>
        <source>No criterion is open. Open one in the score sheet, then link its evidence.</source>
        <translation>펼친 항목이 없습니다. 채점표에서 항목을 펼친 뒤 증거를 연결해 주세요.</translation>
    </message>
    <message>
        <source>An item holds %1 pieces of evidence. Take one away first.</source>
        <translation>항목마다 증거는 %1건까지입니다. 먼저 하나를 빼 주세요.</translation>
    </message>
    <message>
        <source>The passage is long: the ballot quotes its first %1 characters, the mark covers all of it.</source>
        <translation>대목이 깁니다. 투표지에는 앞 %1자를 인용하고 표시는 전체에 남깁니다.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>열린 문서가 없습니다.</translation>
    </message>
    <message>
        <source>Page %1, which is in view</source>
        <translation>지금 보이는 %1쪽</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>열린 문서 없음</translation>
    </message>
    <message>
        <source>By the headings’ names</source>
        <translation>제목 이름으로 찾음</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>simsa::ReadPage</name>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>채점표</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>아직 받은 라운드가 없습니다</translation>
    </message>
    <message>
        <source>Open a round file under Duties, or sync.</source>
        <translation>서약·이해충돌 화면에서 라운드 파일을 열거나 동기화해 주세요.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>The last value is still on screen. It is saved as soon as that is possible.</source>
        <translation>마지막 값은 화면에 남아 있습니다. 저장할 수 있게 되면 곧바로 저장합니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <source>What was saved before is unchanged.</source>
        <translation>그전에 저장된 것은 그대로입니다.</translation>
    </message>
    <message>
        <source>The round is closed: the sheet can only be read.</source>
        <translation>라운드가 마감되어 채점표를 읽기만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Recused. The documents of this proposal are closed to you.</source>
        <translation>회피했습니다. 이 제안서의 문서는 열람할 수 없습니다.</translation>
    </message>
    <message>
        <source>This proposal has no document.</source>
        <translation>이 제안서에는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>The document is not here yet</source>
        <translation>문서가 아직 오지 않았습니다</translation>
    </message>
    <message>
        <source>“%1” comes with the next sync. The sheet can be filled in meanwhile.</source>
        <translation>‘%1’ 문서는 다음 동기화 때 받습니다. 그동안에도 채점할 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not open to you.</source>
        <translation>‘%1’ 문서는 열람할 수 없습니다.</translation>
    </message>
    <message>
        <source>Abstain from this proposal?</source>
        <translation>이 제안서를 기권할까요?</translation>
    </message>
    <message>
        <source>It gets no points from you. Until you seal you can score it after all.</source>
        <translation>이 제안서에는 점수를 주지 않습니다. 봉인하기 전에는 다시 채점할 수 있습니다.</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Declare a conflict with this proposal?</source>
        <translation>이 제안서와의 이해충돌을 신고할까요?</translation>
    </message>
    <message>
        <source>Its documents are closed to you for good and it gets no points from you. This cannot be undone.</source>
        <translation>문서를 다시 열람할 수 없고 점수도 주지 않게 됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Recuse</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>The conflict is not recorded yet.</source>
        <translation>이해충돌이 아직 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>next item</source>
        <translation>다음 항목</translation>
    </message>
    <message>
        <source>level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>next missing</source>
        <translation>다음 빠진 것</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Proposals or notes</source>
        <translation>제안서나 메모</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>증거</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>문서 %1</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>메모 %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>되돌릴 것이 없음</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>다시 할 것이 없음</translation>
    </message>
</context>
<context>
    <name>simsa::Reader</name>
    <message>
        <source>This document is a scan without text.</source>
        <translation>글이 없는 스캔 문서입니다.</translation>
    </message>
    <message>
        <source>Copying is off in this round.</source>
        <translation>이 라운드에서는 복사가 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Opening the document...</source>
        <translation>문서를 여는 중...</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>열린 문서가 없습니다</translation>
    </message>
    <message>
        <source>Choose a proposal from the list.</source>
        <translation>목록에서 제안서를 골라 주세요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <source>This proposal is closed to you</source>
        <translation>이 제안서는 열람할 수 없습니다</translation>
    </message>
    <message>
        <source>This document cannot be opened</source>
        <translation>이 문서를 열 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing can be found or selected in it. Draw a frame or use page notes instead.</source>
        <translation>글을 찾거나 고를 수 없습니다. 대신 네모를 그리거나 쪽 메모를 써 주세요.</translation>
    </message>
    <message>
        <source>Highlight the words or link them as evidence instead.</source>
        <translation>대신 그 글을 강조하거나 증거로 연결해 주세요.</translation>
    </message>
    <message>
        <source>This link leads out of the document and is not opened.</source>
        <translation>문서 밖으로 나가는 링크여서 열지 않습니다.</translation>
    </message>
    <message>
        <source>This page is a picture without text.</source>
        <translation>이 쪽은 글자 없는 그림입니다.</translation>
    </message>
    <message>
        <source>Draw a frame over what you mean, then note it or link it as evidence.</source>
        <translation>해당하는 곳에 네모를 그린 뒤 메모하거나 증거로 연결해 주세요.</translation>
    </message>
    <message>
        <source>Nothing can be selected on it.</source>
        <translation>이 쪽에서는 글을 고를 수 없습니다.</translation>
    </message>
    <message>
        <source>These words were not found on this page.</source>
        <translation>이 쪽에서 그 글을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>The page itself is the one that was marked.</source>
        <translation>표시한 쪽은 이 쪽이 맞습니다.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Note on the selection or the page</source>
        <translation>고른 글이나 쪽에 메모</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Link as evidence</source>
        <translation>증거로 연결</translation>
    </message>
    <message>
        <source>Link as evidence: open a criterion in the score sheet first</source>
        <translation>증거로 연결: 먼저 채점표에서 항목을 펼쳐 주세요</translation>
    </message>
    <message>
        <source>Link as evidence for %1</source>
        <translation>%1의 증거로 연결</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>책갈피 지우기</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>이 쪽에 책갈피</translation>
    </message>
    <message>
        <source>Marks cannot be changed here.</source>
        <translation>여기서는 표시를 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>고른 글이 없습니다.</translation>
    </message>
    <message>
        <source>Select words with the mouse, or with Shift and the arrow keys.</source>
        <translation>마우스나 Shift와 화살표 키로 글을 골라 주세요.</translation>
    </message>
    <message>
        <source>No criterion is open.</source>
        <translation>펼친 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Open one in the score sheet; then its evidence can be linked.</source>
        <translation>채점표에서 항목을 펼치면 증거를 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>“%1” 쪽이 없습니다.</translation>
    </message>
    <message>
        <source>The document has %1 pages.</source>
        <translation>문서는 모두 %1쪽입니다.</translation>
    </message>
</context>
<context>
    <name>simsa::ReaderBar</name>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Small pictures of the pages</source>
        <translation>쪽 미리 보기</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>돌리기</translation>
    </message>
    <message>
        <source>Find in this proposal</source>
        <translation>이 제안서에서 찾기</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>다음 결과</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>폭 맞춤</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>쪽 맞춤</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>찾는 중...</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>결과 없음</translation>
    </message>
    <message>
        <source>Hit %1 of %2</source>
        <translation>결과 %2개 가운데 %1번째</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>한 쪽씩 보기</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 가운데 %1쪽</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
</context>
<context>
    <name>simsa::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>먼저 이유를 적어 주세요.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>simsa::ReceiptPage</name>
    <message>
        <source>The log is being read...</source>
        <translation>로그를 읽고 있습니다...</translation>
    </message>
    <message>
        <source>Sealed revisions</source>
        <translation>봉인한 개정</translation>
    </message>
    <message>
        <source>My row as it was counted</source>
        <translation>집계된 내 행</translation>
    </message>
    <message>
        <source>Save the receipt...</source>
        <translation>접수증 저장...</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Open a result file...</source>
        <translation>결과 파일 열기...</translation>
    </message>
    <message>
        <source>Back to Seal</source>
        <translation>봉인으로 돌아가기</translation>
    </message>
    <message>
        <source>What I sealed, and how far it came</source>
        <translation>내가 봉인한 것과 도착한 곳</translation>
    </message>
    <message>
        <source>What the receipt proves</source>
        <translation>접수증이 증명하는 것</translation>
    </message>
    <message>
        <source>A receipt (tlog-proof) shows to anybody with the chair&apos;s key that this line is in the log. It says nothing of your scores.</source>
        <translation>접수증(tlog-proof)은 간사의 열쇠를 아는 누구에게나 이 줄이 로그에 있음을 보여 줍니다. 점수는 전혀 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>After publication: my row and the tally</source>
        <translation>공개 뒤: 내 행과 집계</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>접수증 저장</translation>
    </message>
    <message>
        <source>Receipts (*.tlog-proof)</source>
        <translation>접수증 (*.tlog-proof)</translation>
    </message>
    <message>
        <source>Open a result file</source>
        <translation>결과 파일 열기</translation>
    </message>
    <message>
        <source>Results (*.simsa-result)</source>
        <translation>결과 (*.simsa-result)</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>개정</translation>
    </message>
    <message>
        <source>back to Seal</source>
        <translation>봉인으로</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>로그를 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>라운드가 마감되었습니다.</translation>
    </message>
    <message>
        <source>Nothing is sealed here yet.</source>
        <translation>아직 여기서 봉인한 것이 없습니다.</translation>
    </message>
    <message>
        <source>When you have sealed, this page shows how far your ballot came.</source>
        <translation>봉인하면 투표지가 어디까지 갔는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>The ballot kept here is not what was sealed.</source>
        <translation>여기 보관된 투표지가 봉인한 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The file in this workspace was changed or is damaged. What is in the log stands as it was logged; tell the chair and the audit.</source>
        <translation>이 작업공간의 파일이 바뀌었거나 손상되었습니다. 로그에 있는 것은 기록된 그대로입니다. 간사와 감사에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The log contradicts itself.</source>
        <translation>로그가 서로 어긋납니다.</translation>
    </message>
    <message>
        <source>The chair signed two logs that cannot both be true, so a receipt proves nothing for now. The evidence is kept: save it on the page Seal and hand it to the audit.</source>
        <translation>간사가 함께 참일 수 없는 두 로그에 서명하여, 지금은 접수증이 아무것도 증명하지 못합니다. 증거는 보관되어 있습니다. 봉인 화면에서 저장해 감사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>Your ballot is in, unchanged.</source>
        <translation>투표지가 바뀌지 않고 접수되었습니다.</translation>
    </message>
    <message>
        <source>Revision %1 is line %2 of the %3 lines that the chair has signed. What was logged is what you sealed here, and it is the one that counts for your seat.</source>
        <translation>개정 %1은 간사가 서명한 %3줄 가운데 %2번째 줄입니다. 기록된 것은 여기서 봉인한 그대로이며, 내 자리의 투표지로 집계됩니다.</translation>
    </message>
    <message>
        <source>Your ballot is delivered, but not in the log yet.</source>
        <translation>투표지를 보냈지만 아직 로그에 없습니다.</translation>
    </message>
    <message>
        <source>Your ballot is sealed, but not delivered yet.</source>
        <translation>투표지를 봉인했지만 아직 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The chair logs it with the next sync of the chair&apos;s program; then sync here again.</source>
        <translation>간사 프로그램이 다음에 동기화할 때 기록됩니다. 그 뒤 여기서 다시 동기화해 주세요.</translation>
    </message>
    <message>
        <source>Sync, or save the sealed file on the page Seal and hand it over.</source>
        <translation>동기화하거나, 봉인 화면에서 봉인한 파일을 저장해 전해 주세요.</translation>
    </message>
    <message>
        <source>Revision %1 was refused: %2.</source>
        <translation>개정 %1이 거절되었습니다: %2.</translation>
    </message>
    <message>
        <source>Another ballot of the same revision came first, from another device with your keys. The first one stands. Seal again here if this one is to count: it becomes the next revision.</source>
        <translation>같은 개정의 다른 투표지가 내 열쇠를 쓰는 다른 기기에서 먼저 왔습니다. 먼저 온 것이 유효합니다. 이것으로 하려면 여기서 다시 봉인해 주세요. 다음 개정이 됩니다.</translation>
    </message>
    <message>
        <source>An earlier revision that was accepted stands, if there is one.</source>
        <translation>먼저 받아들여진 개정이 있으면 그것이 유효합니다.</translation>
    </message>
    <message>
        <source>Another ballot counts for your seat.</source>
        <translation>내 자리에는 다른 투표지가 집계됩니다.</translation>
    </message>
    <message>
        <source>A later revision, or a change of the key, took the place of the ballot sealed here.</source>
        <translation>나중 개정이나 열쇠 교체가 여기서 봉인한 투표지를 대신했습니다.</translation>
    </message>
    <message>
        <source>Revision %1 of your seat was not sealed in this workspace.</source>
        <translation>내 자리의 개정 %1은 이 작업공간에서 봉인한 것이 아닙니다.</translation>
    </message>
    <message>
        <source>It came from another device with your keys. Only one may go on: lay the other workspace to rest there. If it was not you, your keys are in other hands: call the chair, who replaces them.</source>
        <translation>내 열쇠를 쓰는 다른 기기에서 왔습니다. 하나로만 이어 갈 수 있으니 다른 작업공간은 그 기기에서 쉬게 해 주세요. 본인이 한 일이 아니면 열쇠가 남의 손에 있습니다. 간사에게 전화해 열쇠를 바꿔 달라고 해 주세요.</translation>
    </message>
    <message>
        <source>It is of who held the seat before you. A ballot that you seal takes its place.</source>
        <translation>이 자리를 전에 맡았던 분의 것입니다. 내가 봉인하면 그것을 대신합니다.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>개정</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>봉인</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>로그에 기록</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>접수증</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>개정 %1</translation>
    </message>
    <message>
        <source> · changed here</source>
        <translation> · 여기서 바뀜</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source>line %1, refused: %2</source>
        <translation>%1번째 줄, 거절: %2</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>%1번째 줄, %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>this one counts</source>
        <translation>이것이 집계됨</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>나중 것으로 바뀜</translation>
    </message>
    <message>
        <source>Digest of the submission: %1</source>
        <translation>제출물 다이제스트: %1</translation>
    </message>
    <message>
        <source>Line %1 of %2, logged %3</source>
        <translation>%2줄 가운데 %1번째 줄, 기록 %3</translation>
    </message>
    <message>
        <source>Root of the log, as the chair signed it: %1</source>
        <translation>간사가 서명한 로그의 뿌리: %1</translation>
    </message>
    <message numerus="yes">
        <source>Proof: %n hash(es) from the line up to the root, each checked here.</source>
        <translation>
            <numerusform>증명: 그 줄에서 뿌리까지 해시 %n개, 모두 여기서 확인했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the log as known here; sync to look again.</source>
        <translation>여기서 아는 로그에는 없습니다. 동기화하면 다시 확인합니다.</translation>
    </message>
    <message>
        <source>There is no receipt before the log has the ballot.</source>
        <translation>로그에 기록되기 전에는 접수증이 없습니다.</translation>
    </message>
    <message>
        <source>The result file cannot be checked: %1</source>
        <translation>결과 파일을 확인할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The round is still open. After the close and the tally this page compares your row.</source>
        <translation>라운드가 진행 중입니다. 마감과 집계가 끝나면 내 행을 비교해 보여 줍니다.</translation>
    </message>
    <message>
        <source>By its rules this round does not show its result to evaluators, so your row cannot be compared here. What the log proves stands: above it says whether your submission was the counted one when the round closed. An auditor checks the rest; if you are handed a result file, open it here.</source>
        <translation>이 라운드의 규칙은 평가위원에게 결과를 보이지 않으므로 내 행을 비교할 수 없습니다. 로그가 증명하는 것은 그대로입니다. 마감 때 내 제출물이 집계 대상이었는지 위에 나와 있습니다. 나머지는 감사가 확인합니다. 결과 파일을 받았다면 여기서 열어 주세요.</translation>
    </message>
    <message>
        <source>The result has not come yet. Sync after the chair has published it, or open the file you were handed.</source>
        <translation>결과가 아직 오지 않았습니다. 간사가 공개한 뒤 동기화하거나, 받은 파일을 열어 주세요.</translation>
    </message>
    <message>
        <source>Nothing of yours was counted.</source>
        <translation>내 투표지는 집계되지 않았습니다.</translation>
    </message>
    <message>
        <source>The log names no accepted ballot of %1 before the close.</source>
        <translation>마감 전에 받아들여진 %1의 투표지가 로그에 없습니다.</translation>
    </message>
    <message>
        <source>The counted ballot was not sealed here.</source>
        <translation>집계된 투표지는 여기서 봉인한 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Your row %1 is revision %2 from another device or of who held the seat before; it is shown below.</source>
        <translation>내 행 %1은 다른 기기 또는 이전에 자리를 맡았던 분의 개정 %2이며 아래에 나옵니다.</translation>
    </message>
    <message>
        <source>Your row is as you sealed it.</source>
        <translation>내 행은 봉인한 그대로입니다.</translation>
    </message>
    <message>
        <source>You are %1. Every value of revision %2 that was counted equals what this workspace sealed; it was opened with the key kept here.</source>
        <translation>내 표시는 %1입니다. 집계된 개정 %2의 모든 값이 이 작업공간에서 봉인한 값과 같습니다. 여기 보관된 열쇠로 열어 확인했습니다.</translation>
    </message>
    <message>
        <source>Your row differs from what you sealed.</source>
        <translation>내 행이 봉인한 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The differing values are marked below. Tell the audit, not only the chair.</source>
        <translation>다른 값을 아래에 표시했습니다. 간사뿐 아니라 감사에게도 알려 주세요.</translation>
    </message>
    <message>
        <source>The tally is right.</source>
        <translation>집계가 맞습니다.</translation>
    </message>
    <message numerus="yes">
        <source>This computer added up the %n ballot(s) again and came to the published figures, to the last digit.</source>
        <translation>
            <numerusform>이 컴퓨터가 투표지 %n개를 다시 집계하여 공개된 수치와 끝자리까지 같은 값을 얻었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tally is not the published one.</source>
        <translation>집계가 공개된 것과 다릅니다.</translation>
    </message>
    <message numerus="yes">
        <source>This computer added up the %n ballot(s) again and came to other figures. Tell the audit.</source>
        <translation>
            <numerusform>이 컴퓨터가 투표지 %n개를 다시 집계했더니 다른 값이 나왔습니다. 감사에게 알려 주세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is the one known here.</source>
        <translation>로그가 여기서 아는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Nothing was taken out of it or put in between.</source>
        <translation>빠지거나 끼어든 것이 없습니다.</translation>
    </message>
    <message>
        <source>The log in the file is another than the one known here.</source>
        <translation>파일의 로그가 여기서 아는 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Tell the audit.</source>
        <translation>감사에게 알려 주세요.</translation>
    </message>
    <message>
        <source>All checks of the file hold.</source>
        <translation>파일의 모든 확인이 통과했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s): signatures, digests, events, submissions, ballots.</source>
        <translation>
            <numerusform>서명, 다이제스트, 변경 사항, 제출물, 투표지 등 %n가지를 확인했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of the file fail.</source>
        <translation>
            <numerusform>파일 확인 %n가지가 통과하지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>과반 인정</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>글</translation>
    </message>
    <message>
        <source>My row</source>
        <translation>내 행</translation>
    </message>
    <message>
        <source>Official total</source>
        <translation>공식 총점</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>%1, sealed %2</source>
        <translation>%1, 봉인 %2</translation>
    </message>
    <message>
        <source>not sealed here</source>
        <translation>여기서 봉인 안 함</translation>
    </message>
    <message>
        <source>The receipt is saved.</source>
        <translation>접수증을 저장했습니다.</translation>
    </message>
    <message>
        <source>Anybody with the chair&apos;s key can check it, with this program or without.</source>
        <translation>간사의 열쇠를 아는 누구나 이 프로그램이 있든 없든 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>아무것도 받아들이지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::RecoveryCard</name>
    <message>
        <source>Last group of the code</source>
        <translation>코드의 마지막 묶음</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>복구 코드</translation>
    </message>
    <message>
        <source>Check your paper</source>
        <translation>적은 것을 확인해 주세요</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>복구 코드를 적어 주세요</translation>
    </message>
    <message>
        <source>Type the last group of the code from your paper. The code is out of sight on purpose.</source>
        <translation>종이를 보고 코드의 마지막 묶음을 넣어 주세요. 코드는 일부러 가려 두었습니다.</translation>
    </message>
    <message>
        <source>It opens the workspace when the passphrase is forgotten. It is shown only now and stored nowhere; keep the paper away from this computer.</source>
        <translation>암호를 잊었을 때 작업공간을 여는 코드입니다. 지금만 보이고 어디에도 저장하지 않습니다. 적은 종이는 이 컴퓨터와 떨어진 곳에 보관해 주세요.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>적었습니다</translation>
    </message>
    <message>
        <source>This is not the last group.</source>
        <translation>마지막 묶음이 아닙니다.</translation>
    </message>
    <message>
        <source>Please compare with your paper, or show the code again.</source>
        <translation>종이와 견주어 보거나 코드를 다시 봐 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::RehearsalRow</name>
    <message>
        <source>Fetch answers</source>
        <translation>응답 가져오기</translation>
    </message>
    <message>
        <source>Save as a file...</source>
        <translation>파일로 저장...</translation>
    </message>
    <message>
        <source>Rehearsal of the opening</source>
        <translation>개표 예행연습</translation>
    </message>
    <message>
        <source>Rehearse anew</source>
        <translation>다시 예행연습</translation>
    </message>
    <message>
        <source>Rehearse the opening</source>
        <translation>개표 예행연습</translation>
    </message>
    <message>
        <source>Give the round a title first: the trustees accept the office in it.</source>
        <translation>라운드 제목을 먼저 적어 주세요. 참관인은 그 라운드의 직무를 수락합니다.</translation>
    </message>
    <message>
        <source>Trustees or their number changed since the rehearsal.</source>
        <translation>예행연습 뒤에 참관인이나 필요한 수가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The opening is not rehearsed yet.</source>
        <translation>아직 개표 예행연습을 하지 않았습니다.</translation>
    </message>
    <message>
        <source>Each trustee gets a share of a test secret, accepts the office and answers. Only then can the round be opened.</source>
        <translation>참관인마다 시험용 비밀의 조각을 받아 직무를 수락하고 응답합니다. 그래야 라운드를 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Accepted and rehearsed.</source>
        <translation>모두 수락했고 예행연습을 마쳤습니다.</translation>
    </message>
    <message>
        <source>Accepted: %1 of %2.</source>
        <translation>수락: %2명 중 %1명.</translation>
    </message>
    <message>
        <source>All %1 trustees accepted the office, and any %2 of their keys open the test secret.</source>
        <translation>참관인 %1명이 모두 직무를 수락했고, 이들의 열쇠 가운데 어느 %2개로도 시험용 비밀이 열립니다.</translation>
    </message>
    <message>
        <source>Sent %1. Waiting for %2.</source>
        <translation>%1에 보냄. 응답 대기: %2.</translation>
    </message>
</context>
<context>
    <name>simsa::ReminderPanel</name>
    <message>
        <source>Undeclared</source>
        <translation>미신고</translation>
    </message>
    <message>
        <source>Unsealed</source>
        <translation>미봉인</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>다시 봉인</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>To all of them</source>
        <translation>모두에게</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>알림 문구</translation>
    </message>
    <message>
        <source>Text of the reminder</source>
        <translation>알림 문구 글</translation>
    </message>
    <message>
        <source>This program sends no mail.</source>
        <translation>메일은 이 프로그램이 보내지 않습니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Everyone declared and sealed: there is nobody to remind.</source>
        <translation>모두 신고하고 봉인했습니다. 알릴 위원이 없습니다.</translation>
    </message>
    <message>
        <source>The round is closed: there is nobody to remind.</source>
        <translation>마감되어 알릴 위원이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>to %n members</source>
        <translation>
            <numerusform>받을 위원 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>받는 사람: %1</translation>
    </message>
</context>
<context>
    <name>simsa::ReportPage</name>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Rules in words, panel, quorum, every official figure with its arithmetic, ties, decision, events, lines to sign (PDF).</source>
        <translation>규칙, 위원 구성, 정족수, 모든 공식 점수와 계산 과정, 동점, 의결, 변경 사항, 서명란 (PDF).</translation>
    </message>
    <message>
        <source>Result table</source>
        <translation>결과표</translation>
    </message>
    <message>
        <source>All proposals with score, adjustments, total, votes and rank (PDF).</source>
        <translation>모든 제안서의 점수, 조정, 총점, 투표, 순위 (PDF).</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>통합문서</translation>
    </message>
    <message>
        <source>The points of all ballots, and live formulas that compute every official figure again (XLSX).</source>
        <translation>모든 투표지의 점수와, 공식 점수를 모두 다시 계산하는 수식 (XLSX).</translation>
    </message>
    <message>
        <source>CSV and JSON</source>
        <translation>CSV와 JSON</translation>
    </message>
    <message>
        <source>Results and scores for other programs, and official.json as certified.</source>
        <translation>다른 프로그램에서 쓸 결과와 점수, 확정된 official.json.</translation>
    </message>
    <message>
        <source>Score sheets</source>
        <translation>서명 평가표</translation>
    </message>
    <message>
        <source>What each evaluator&apos;s ballot says, one PDF each, named by pseudonym.</source>
        <translation>평가위원별 투표지 내용. 위원마다 PDF 하나, 파일 이름은 가명.</translation>
    </message>
    <message>
        <source>Feedback letters</source>
        <translation>평가 결과 안내문</translation>
    </message>
    <message>
        <source>Public announcement</source>
        <translation>선정 결과 공고</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고</translation>
    </message>
    <message>
        <source>Save all in a folder...</source>
        <translation>모두 폴더에 저장...</translation>
    </message>
    <message>
        <source>With the evaluators&apos; names</source>
        <translation>평가위원 이름 넣기</translation>
    </message>
    <message>
        <source>Writing reports</source>
        <translation>보고서 만드는 중</translation>
    </message>
    <message>
        <source>If you stop, no file of these is written.</source>
        <translation>멈추면 이 파일들은 하나도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Saved reports are not encrypted.</source>
        <translation>저장한 보고서는 암호화되지 않습니다.</translation>
    </message>
    <message>
        <source>Whoever has such a file can read it. The program writes them only where you say so.</source>
        <translation>파일을 가진 사람은 누구나 읽을 수 있습니다. 프로그램은 고른 곳에만 파일을 저장합니다.</translation>
    </message>
    <message>
        <source>Record a decision...</source>
        <translation>의결 기록...</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>저장...</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>저장: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>left blank, to be written by hand</source>
        <translation>비워 두면 손으로 적음</translation>
    </message>
    <message>
        <source>Presiding member</source>
        <translation>위원장</translation>
    </message>
    <message>
        <source>Without names the minutes and score sheets say E1, E2 and so on. Letters and announcement never name an evaluator.</source>
        <translation>이름을 넣지 않으면 회의록과 서명 평가표에는 E1, E2처럼 적힙니다. 안내문과 공고에는 평가위원이 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>The announcement, word for word</source>
        <translation>공고 전문</translation>
    </message>
    <message>
        <source>Reports are written after the ballots are opened and tallied.</source>
        <translation>보고서는 개표와 집계를 마친 뒤에 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>committee and auditors</source>
        <translation>위원회와 감사</translation>
    </message>
    <message>
        <source>auditors; each evaluator, only their own</source>
        <translation>감사, 평가위원 본인</translation>
    </message>
    <message>
        <source>each applicant, only their own</source>
        <translation>신청자 본인</translation>
    </message>
    <message>
        <source>public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>selected or not</source>
        <translation>선정 여부</translation>
    </message>
    <message>
        <source>their own score</source>
        <translation>본인 점수</translation>
    </message>
    <message>
        <source>the comments, in alphabetical order</source>
        <translation>의견(가나다순)</translation>
    </message>
    <message>
        <source>One PDF each. The rules let applicants see nothing, so it says only that the evaluation is complete.</source>
        <translation>신청자마다 PDF 하나. 규칙상 신청자에게 알릴 것이 없어 평가를 마쳤다는 사실만 적습니다.</translation>
    </message>
    <message>
        <source>One PDF each. By the rules it says: %1.</source>
        <translation>신청자마다 PDF 하나. 규칙에 따라 싣는 것: %1.</translation>
    </message>
    <message>
        <source>the selected applicants in the order of their ranks</source>
        <translation>선정된 신청자(순위 순)</translation>
    </message>
    <message>
        <source>the selected applicants in the order of their numbers</source>
        <translation>선정된 신청자(번호 순)</translation>
    </message>
    <message>
        <source>their totals</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>By the rules it names %1; nothing else (PDF and text).</source>
        <translation>규칙에 따라 싣는 것: %1. 그 밖에는 없음 (PDF와 글).</translation>
    </message>
    <message>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <source>There is none to write.</source>
        <translation>만들 것이 없습니다.</translation>
    </message>
    <message>
        <source>Who is selected is not decided yet.</source>
        <translation>누구를 선정할지 아직 의결되지 않았습니다.</translation>
    </message>
    <message>
        <source>Letters and announcement wait for the decision of the committee. The minutes say that it is missing.</source>
        <translation>안내문과 공고는 위원회의 의결을 기다립니다. 회의록에는 의결이 없다고 적힙니다.</translation>
    </message>
    <message>
        <source>Save all in a folder</source>
        <translation>모두 폴더에 저장</translation>
    </message>
    <message>
        <source>Replace the files that are there?</source>
        <translation>이미 있는 파일을 바꿀까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names are in the folder. Nothing was written yet.</source>
        <translation>
            <numerusform>폴더에 같은 이름의 파일이 %n개 있습니다. 아직 아무것도 저장하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>next report</source>
        <translation>다음 보고서</translation>
    </message>
    <message>
        <source>save all</source>
        <translation>모두 저장</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>다른 쪽</translation>
    </message>
    <message>
        <source>Publish to the panel...</source>
        <translation>평가위원에게 공개...</translation>
    </message>
    <message>
        <source>Publish the result to the panel?</source>
        <translation>결과를 평가위원에게 공개할까요?</translation>
    </message>
    <message>
        <source>Every evaluator who holds a seat gets the result file and finds the own row in it. It holds the scores and comments of all, under E1, E2 and so on. It cannot be taken back.</source>
        <translation>자리를 가진 모든 평가위원이 결과 파일을 받아 자기 행을 찾습니다. 파일에는 모두의 점수와 의견이 E1, E2 등으로 들어 있습니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>아직 안 함</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>공개</translation>
    </message>
</context>
<context>
    <name>simsa::Results</name>
    <message>
        <source>Official</source>
        <translation>공식</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>분석</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>gate failed</source>
        <translation>게이트 부적격</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1점 미만</translation>
    </message>
    <message>
        <source>below minimum</source>
        <translation>최저 미만</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>불인정</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>평가 없음</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>미선정</translation>
    </message>
    <message>
        <source>no cut</source>
        <translation>선정선 없음</translation>
    </message>
    <message>
        <source>abst.</source>
        <comment>heat cell: abstained</comment>
        <translation>기권</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>excl.</source>
        <comment>heat cell: excluded</comment>
        <translation>제외</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>적격</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>부적격</translation>
    </message>
    <message>
        <source>%1: no counted ballot</source>
        <translation>%1: 집계한 투표지 없음</translation>
    </message>
    <message>
        <source>%1: abstained</source>
        <translation>%1: 기권</translation>
    </message>
    <message>
        <source>%1: recused</source>
        <translation>%1: 회피</translation>
    </message>
    <message>
        <source>%1: excluded</source>
        <translation>%1: 제외</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <translation>%1: %2점</translation>
    </message>
    <message>
        <source>left out by trimming</source>
        <translation>절사로 뺌</translation>
    </message>
    <message>
        <source>%1 % above the mean</source>
        <translation>평균보다 %1 % 높음</translation>
    </message>
    <message>
        <source>%1 % below the mean</source>
        <translation>평균보다 %1 % 낮음</translation>
    </message>
    <message>
        <source>stands alone (modified z %1)</source>
        <translation>홀로 벗어남 (수정 z %1)</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>절사평균</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>인정</translation>
    </message>
    <message>
        <source>Overall opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition vote</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
</context>
<context>
    <name>simsa::ResultsPage</name>
    <message>
        <source>selected</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>미선정</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Adjustment...</source>
        <translation>가점·감점...</translation>
    </message>
    <message>
        <source>Write the result file...</source>
        <translation>결과 파일 저장...</translation>
    </message>
    <message>
        <source>Write the result file</source>
        <translation>결과 파일 저장</translation>
    </message>
    <message>
        <source>quorum %1/%2</source>
        <translation>정족수 %1/%2</translation>
    </message>
    <message>
        <source>not certified</source>
        <translation>확정 전</translation>
    </message>
    <message>
        <source>A tie stands across the cut line.</source>
        <translation>선정선에 동점이 걸쳐 있습니다.</translation>
    </message>
    <message>
        <source>No rule separates %1. The committee decides; the figures stay as they are.</source>
        <translation>동점 규칙으로 가리지 못했습니다: %1. 위원회가 의결하며 점수는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Decide and certify...</source>
        <translation>의결하고 확정...</translation>
    </message>
    <message>
        <source>Discussion round...</source>
        <translation>토의 라운드...</translation>
    </message>
    <message>
        <source>To the decision</source>
        <translation>의결하기</translation>
    </message>
    <message>
        <source>Changed in the discussion: %1</source>
        <translation>토의로 달라진 점수: %1건</translation>
    </message>
    <message>
        <source>figures changed</source>
        <translation>점수 바뀜</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>확정됨</translation>
    </message>
    <message>
        <source>The figures changed after the decision.</source>
        <translation>의결 뒤에 점수가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>certify and sign</source>
        <translation>확정하고 서명</translation>
    </message>
    <message>
        <source>move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>next chart</source>
        <translation>다음 차트</translation>
    </message>
    <message>
        <source>at a glance</source>
        <translation>한눈에</translation>
    </message>
    <message>
        <source>Figures...</source>
        <translation>외부 점수...</translation>
    </message>
    <message>
        <source>An adjustment or a figure came later. The decision stands as it was signed; the committee confirms it on the new figures or decides anew.</source>
        <translation>의결 뒤에 조정이나 외부 점수가 반영되었습니다. 의결은 서명된 그대로 유효하며, 위원회가 새 점수로 확인하거나 다시 의결합니다.</translation>
    </message>
    <message>
        <source>%1 scored</source>
        <translation>점수 %1건</translation>
    </message>
    <message>
        <source>gate: %1 pass, %2 fail</source>
        <translation>게이트 적격 %1건, 부적격 %2건</translation>
    </message>
    <message>
        <source>%1 selected by decision</source>
        <translation>의결로 %1건 선정</translation>
    </message>
    <message>
        <source>%1 selected by the rules</source>
        <translation>규정상 %1건 선정</translation>
    </message>
</context>
<context>
    <name>simsa::ResultsView</name>
    <message>
        <source>At a glance</source>
        <translation>한눈에</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>아직 결과가 없습니다.</translation>
    </message>
    <message>
        <source>It appears here after the ballots were opened and tallied.</source>
        <translation>개표와 집계를 마치면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>View of the results</source>
        <translation>결과 보기 방식</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>공식</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>분석</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>차트의 값</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>move with the chart</source>
        <translation>차트와 함께 이동</translation>
    </message>
</context>
<context>
    <name>simsa::RowPage</name>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Cut line</source>
        <translation>선정선</translation>
    </message>
</context>
<context>
    <name>simsa::Say</name>
    <message>
        <source>all panel members</source>
        <translation>재적 위원(회피·제척 제외)</translation>
    </message>
    <message>
        <source>the members who sealed</source>
        <translation>봉인한 위원</translation>
    </message>
    <message>
        <source>the votes cast</source>
        <translation>기권을 뺀 표</translation>
    </message>
    <message>
        <source>the panel&apos;s score</source>
        <translation>위원 평가점수</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 %2 이상</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1 %2 초과</translation>
    </message>
    <message>
        <source> and </source>
        <translation>이고 </translation>
    </message>
    <message>
        <source>Deadline moved to %1</source>
        <translation>마감 변경: %1</translation>
    </message>
    <message>
        <source>%1 withdrew</source>
        <translation>%1 사퇴·철회</translation>
    </message>
    <message>
        <source>%1 excluded from %2</source>
        <translation>%1 위원을 %2 평가에서 제외</translation>
    </message>
    <message>
        <source>%1 adjusted by %2 points</source>
        <translation>%1 총점 조정: %2점</translation>
    </message>
    <message numerus="yes">
        <source>Decision recorded: %n selected</source>
        <translation>
            <numerusform>의결 기록: %n건 선정</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <translation>M월 d일 (ddd) HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>지남</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>해외</translation>
    </message>
    <message>
        <source>home</source>
        <translation>국내</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>마감됨</translation>
    </message>
    <message>
        <source>tallied</source>
        <translation>집계됨</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The totals of each proposal are averaged.</source>
        <translation>제안서마다 총점을 평균합니다.</translation>
    </message>
    <message>
        <source>The median of each proposal&apos;s totals counts.</source>
        <translation>제안서마다 총점의 중앙값을 씁니다.</translation>
    </message>
    <message>
        <source>Of each proposal the highest and the lowest total are dropped and the rest averaged. With fewer than %1 totals none is dropped.</source>
        <translation>제안서마다 최고·최저 총점을 하나씩 빼고 평균합니다. 총점이 %1개보다 적으면 빼지 않습니다.</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>반올림</translation>
    </message>
    <message numerus="yes">
        <source>Figures are rounded half up to %n decimals.</source>
        <translation>
            <numerusform>수치는 소수점 아래 %n자리까지 적고 그 아래는 반올림합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 points</source>
        <translation>%1: %3점 만점, 반영 %2점</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>총점 구성</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>A proposal passes when a majority of %1 says pass. Without it, it is not selected, whatever its score.</source>
        <translation>%1의 과반이 적격이면 통과합니다. 통과하지 못하면 점수가 높아도 선정하지 않습니다.</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Recognition needs a majority of %1.</source>
        <translation>인정하려면 %1의 과반이 찬성해야 합니다.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최저 기준</translation>
    </message>
    <message>
        <source>A proposal can be selected only when %1.</source>
        <translation>%1인 제안서만 선정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Sole applicant</source>
        <translation>단독 신청</translation>
    </message>
    <message>
        <source>A sole applicant can be selected only when %1.</source>
        <translation>단독 신청이면 %1인 때에만 선정할 수 있습니다.</translation>
    </message>
    <message>
        <source>a decision of the committee</source>
        <translation>위원회의 의결</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>동점</translation>
    </message>
    <message>
        <source>Equal totals are separated by: %1.</source>
        <translation>총점이 같으면 다음 차례로 가립니다: %1.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>정족수</translation>
    </message>
    <message>
        <source>Ballots are opened when at least two thirds of the panel sealed.</source>
        <translation>위원 3분의 2 이상이 봉인해야 개표합니다.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선정</translation>
    </message>
    <message numerus="yes">
        <source>From the top, up to %n are selected.</source>
        <translation>
            <numerusform>위에서부터 최대 %n건을 선정합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected automatically.</source>
        <translation>자동으로 선정하지 않습니다.</translation>
    </message>
    <message>
        <source>the selected applicants are published</source>
        <translation>선정된 신청자 공개</translation>
    </message>
    <message>
        <source>scores are published</source>
        <translation>점수 공개</translation>
    </message>
    <message>
        <source>ranks are published</source>
        <translation>순위 공개</translation>
    </message>
    <message>
        <source>applicants see their own score</source>
        <translation>신청자에게 본인 점수 공개</translation>
    </message>
    <message>
        <source>applicants see their own comments</source>
        <translation>신청자에게 본인 의견 공개</translation>
    </message>
    <message>
        <source>evaluators see the totals</source>
        <translation>평가위원에게 총점 공개</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Nothing is disclosed.</source>
        <translation>아무것도 공개하지 않습니다.</translation>
    </message>
    <message>
        <source>Disclosed is only this: %1.</source>
        <translation>다음만 공개합니다: %1.</translation>
    </message>
    <message>
        <source>Round opened</source>
        <translation>라운드 열림</translation>
    </message>
    <message>
        <source>signed by the chair</source>
        <translation>간사 서명</translation>
    </message>
    <message>
        <source>A change of the round</source>
        <translation>라운드 변경</translation>
    </message>
    <message>
        <source>Round closed</source>
        <translation>라운드 마감</translation>
    </message>
    <message>
        <source>later ballots are refused</source>
        <translation>이후 투표지는 거절</translation>
    </message>
    <message>
        <source>Opening received</source>
        <translation>개표 자료 받음</translation>
    </message>
    <message>
        <source>Tallied</source>
        <translation>집계함</translation>
    </message>
    <message>
        <source>Taking in files</source>
        <translation>파일 받는 중</translation>
    </message>
    <message>
        <source>Checking and sealing documents</source>
        <translation>문서를 확인하고 봉인하는 중</translation>
    </message>
    <message>
        <source>Signing round files</source>
        <translation>라운드 파일에 서명하는 중</translation>
    </message>
    <message>
        <source>Opening ballots</source>
        <translation>투표지 여는 중</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>집계 방식</translation>
    </message>
    <message>
        <source>%1: revision %2</source>
        <translation>%1 개정 %2</translation>
    </message>
    <message>
        <source>arrived · takes the place of revision %1</source>
        <translation>도착 · 개정 %1 대신함</translation>
    </message>
    <message>
        <source>arrived · receipt in the log</source>
        <translation>도착 · 접수증을 기록에 남김</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>거절: %1</translation>
    </message>
    <message>
        <source>Seat %1 taken over by %2</source>
        <translation>%1 자리를 %2 위원이 이어받음</translation>
    </message>
    <message>
        <source>Playing the practice round</source>
        <translation>연습 라운드를 진행하는 중</translation>
    </message>
    <message>
        <source>Writing reports</source>
        <translation>보고서 만드는 중</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>복사하고 되읽는 중</translation>
    </message>
    <message>
        <source>Taking in cards</source>
        <translation>카드 받는 중</translation>
    </message>
    <message>
        <source>Ballots are opened when at least two thirds of the panel declared.</source>
        <translation>위원 3분의 2 이상이 신고해야 개표합니다.</translation>
    </message>
    <message>
        <source>Ballots are opened when at least two thirds of the panel declared and sealed.</source>
        <translation>위원 3분의 2 이상이 신고하고 봉인해야 개표합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1: figures for %n proposal(s)</source>
        <translation>
            <numerusform>%1: 제안서 %n건의 점수</numerusform>
        </translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>벤치마크</translation>
    </message>
    <message>
        <source>user evaluation</source>
        <translation>사용자 평가</translation>
    </message>
    <message>
        <source>price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>대면 회의</translation>
    </message>
    <message>
        <source>Video meeting</source>
        <translation>영상 회의</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>서면</translation>
    </message>
    <message>
        <source>for %1, against %2, abstained %3</source>
        <translation>찬성 %1명, 반대 %2명, 기권 %3명</translation>
    </message>
</context>
<context>
    <name>simsa::ScatterPage</name>
    <message>
        <source>Two criteria</source>
        <translation>두 항목 비교</translation>
    </message>
    <message>
        <source>official figures · % of the maximum</source>
        <translation>공식 점수 · 배점 대비 %</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>official figures · % of the maximum · rank correlation %1</source>
        <translation>공식 점수 · 배점 대비 % · 순위 상관 %1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1 없음</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>%1위</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>순위 없음</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>순위 있음</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
</context>
<context>
    <name>simsa::ScoreSheet</name>
    <message>
        <source>Abstain from this proposal...</source>
        <translation>이 제안서 기권...</translation>
    </message>
    <message>
        <source>Declare a conflict...</source>
        <translation>이해충돌 신고...</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>채점표</translation>
    </message>
    <message>
        <source>Score after all</source>
        <translation>다시 채점</translation>
    </message>
    <message>
        <source>Overall opinion</source>
        <translation>종합 의견</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2.</source>
        <translation>%1 항목은 %2점 간격으로 매깁니다.</translation>
    </message>
    <message>
        <source>%1 goes up to %2.</source>
        <translation>%1 항목은 %2점까지입니다.</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>넣으신 값(%1)은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>You are recused from this proposal.</source>
        <translation>이 제안서를 회피했습니다.</translation>
    </message>
    <message>
        <source>Its documents are closed and it gets no points from you.</source>
        <translation>문서를 열람할 수 없고 점수를 주지 않습니다.</translation>
    </message>
    <message>
        <source>You abstain from this proposal.</source>
        <translation>이 제안서를 기권합니다.</translation>
    </message>
    <message>
        <source>What was scored is kept, but does not go into the ballot.</source>
        <translation>매긴 점수는 남지만 투표지에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>%1 can be read in two ways.</source>
        <translation>두 가지로 읽을 수 있는 값입니다: %1.</translation>
    </message>
    <message>
        <source>It was not saved. Write the decimals after a full stop, without a comma.</source>
        <translation>저장하지 않았습니다. 쉼표 없이 마침표 뒤에 소수를 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>숫자가 아닙니다: %1.</translation>
    </message>
    <message>
        <source>It was not saved. Write digits, such as 12.5.</source>
        <translation>저장하지 않았습니다. 12.5처럼 숫자로 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::SealChecks</name>
    <message>
        <source>Nothing is missing</source>
        <translation>빠진 것이 없습니다</translation>
    </message>
    <message>
        <source>Proposals: %1 scored, %2 abstained, %3 recused.</source>
        <translation>채점 %1건, 기권 %2건, 회피 %3건입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are missing</source>
        <translation>
            <numerusform>%n곳이 빠졌습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n proposal(s).</source>
        <translation>
            <numerusform>제안서 %n건에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to %1 in proposal %2</source>
        <translation>제안서 %2, %1 자리로 가기</translation>
    </message>
    <message>
        <source>No change from revision %1</source>
        <translation>개정 %1에서 바뀐 곳이 없습니다</translation>
    </message>
    <message>
        <source>It names the new declaration.</source>
        <translation>새 신고을 가리킵니다.</translation>
    </message>
    <message>
        <source>It need not be sealed again.</source>
        <translation>다시 봉인하지 않아도 됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from revision %1</source>
        <translation>
            <numerusform>개정 %1에서 %n곳이 바뀌었습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>They are marked in the table too.</source>
        <translation>표에도 표시했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>그 밖에 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>has a high total of %1, but fails the gate.</source>
        <translation>총점 %1점으로 높지만 게이트는 부적격입니다.</translation>
    </message>
    <message>
        <source>has an abstained vote.</source>
        <translation>기권한 판정이 있습니다.</translation>
    </message>
    <message>
        <source>has the same share of the points in every item.</source>
        <translation>모든 항목의 득점 비율이 같습니다.</translation>
    </message>
    <message>
        <source>has the same points for every proposal.</source>
        <translation>모든 제안서의 점수가 같습니다.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>The same as on the sheets</source>
        <translation>입력한 값과 같습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were read back from the file and compared.</source>
        <translation>
            <numerusform>%n개 값을 파일에서 다시 읽어 견주었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look at these and tick them</source>
        <translation>살펴보고 표시해 주세요</translation>
    </message>
    <message>
        <source>No change from the round before</source>
        <translation>이전 라운드와 달라진 내용이 없습니다</translation>
    </message>
    <message>
        <source>Seal it all the same: only a sealed ballot counts.</source>
        <translation>그대로라도 봉인해 주세요. 봉인한 투표지만 집계합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from the round before</source>
        <translation>
            <numerusform>이전 라운드와 달라진 내용 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::SealFiles</name>
    <message>
        <source>Save the sealed file...</source>
        <translation>봉인한 파일 저장...</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>동기화</translation>
    </message>
    <message>
        <source>Save the score sheet (PDF)...</source>
        <translation>서명 평가표 저장(PDF)...</translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>아직 봉인하지 않았습니다.</translation>
    </message>
    <message>
        <source>A file outside the workspace is not protected: whoever has it can read it.</source>
        <translation>작업공간 밖의 파일은 보호되지 않습니다. 파일을 가진 사람은 누구나 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Save the sealed file</source>
        <translation>봉인한 파일 저장</translation>
    </message>
    <message>
        <source>Sealed ballots (*.simsa-ballot)</source>
        <translation>봉인한 투표지 (*.simsa-ballot)</translation>
    </message>
    <message>
        <source>Save the score sheet</source>
        <translation>서명 평가표 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>sealed, not yet delivered</source>
        <translation>봉인함, 아직 보내지 않음</translation>
    </message>
    <message>
        <source>delivered, no receipt yet</source>
        <translation>보냄, 접수증 아직 없음</translation>
    </message>
    <message>
        <source>delivered, in the log</source>
        <translation>보냄, 기록에 있음</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>거절: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>개정 %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation>지금까지의 봉인</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The sealed file is saved.</source>
        <translation>봉인한 파일을 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to the chair.</source>
        <translation>간사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>The score sheet is saved.</source>
        <translation>서명 평가표를 저장했습니다.</translation>
    </message>
    <message>
        <source>Receipts and my row</source>
        <translation>접수증과 내 행</translation>
    </message>
</context>
<context>
    <name>simsa::SealPage</name>
    <message>
        <source>Ballot</source>
        <translation>평가 투표지</translation>
    </message>
    <message>
        <source>Reason for the new revision</source>
        <translation>새 개정의 이유</translation>
    </message>
    <message>
        <source>Until the close you can seal again, with a reason.</source>
        <translation>마감 전에는 이유를 적고 다시 봉인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Sign and seal</source>
        <translation>서명하고 봉인</translation>
    </message>
    <message>
        <source>Read back from the file that will be signed</source>
        <translation>서명할 파일에서 다시 읽은 값입니다</translation>
    </message>
    <message>
        <source>It takes %1 of %2 trustees to open it.</source>
        <translation>개표 참관인 %2명 가운데 %1명이 모여야 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The chair holds the only key; until the close only the program holds it back.</source>
        <translation>여는 열쇠는 간사만 가지고 있습니다. 마감 전에 열지 못하게 막는 것은 이 프로그램뿐입니다.</translation>
    </message>
    <message>
        <source>Before the close on %1 the chair cannot see it either.</source>
        <translation>마감(%1) 전에는 간사도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>개정 %1</translation>
    </message>
    <message>
        <source>Evaluator %1</source>
        <translation>평가위원 %1</translation>
    </message>
    <message>
        <source>replaces revision %1, sealed %2</source>
        <translation>%2에 봉인한 개정 %1 대신함</translation>
    </message>
    <message>
        <source>Signed by %1 · key fingerprint %2
Round %3 · %4 values</source>
        <translation>서명자 %1 · 열쇠 지문 %2
라운드 지문 %3 · 값 %4개</translation>
    </message>
    <message>
        <source>The ballot is being read back.</source>
        <translation>투표지를 다시 읽고 있습니다.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>라운드가 마감되었습니다.</translation>
    </message>
    <message>
        <source>The pledge and the conflicts are not declared yet.</source>
        <translation>아직 서약과 이해충돌 신고를 하지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are missing.</source>
        <translation>
            <numerusform>%n곳이 빠졌습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are not ticked yet.</source>
        <translation>
            <numerusform>아직 표시하지 않은 것이 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new revision needs a reason.</source>
        <translation>새 개정에는 이유를 적어 주세요.</translation>
    </message>
    <message>
        <source>Being sealed...</source>
        <translation>봉인하는 중...</translation>
    </message>
    <message>
        <source>Nothing was sealed.</source>
        <translation>봉인되지 않았습니다.</translation>
    </message>
    <message>
        <source>The evidence is saved.</source>
        <translation>증거를 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to the audit.</source>
        <translation>감사에게 전해 주세요.</translation>
    </message>
    <message>
        <source>what a row says</source>
        <translation>줄 내용 보기</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>sign and seal</source>
        <translation>서명하고 봉인</translation>
    </message>
    <message>
        <source>The sealed ballot names an earlier declaration.</source>
        <translation>봉인한 투표지가 이전 신고을 가리킵니다.</translation>
    </message>
    <message>
        <source>The round is closed, so it cannot be sealed again. Tell the chair.</source>
        <translation>라운드가 마감되어 다시 봉인할 수 없습니다. 간사에게 알려 주세요.</translation>
    </message>
    <message>
        <source>You declared again after sealing: please seal again.</source>
        <translation>봉인한 뒤에 다시 신고했습니다. 다시 봉인해 주세요.</translation>
    </message>
    <message>
        <source>The sealed ballot names the earlier declaration and does not count with the new one. Your scores are kept as they are.</source>
        <translation>봉인한 투표지는 이전 신고를 가리키므로 새 신고로는 집계되지 않습니다. 점수는 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>Why are you recused from proposal %1?</source>
        <translation>제안서 %1 평가를 회피한 이유는 무엇입니까?</translation>
    </message>
    <message>
        <source>The ballot says the reason. The proposal stays closed to you.</source>
        <translation>투표지에 이유가 적힙니다. 제안서는 계속 열람할 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>이유 저장</translation>
    </message>
    <message>
        <source>The reason is not kept yet.</source>
        <translation>이유는 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Revision %1 is sealed.</source>
        <translation>개정 %1 봉인을 마쳤습니다.</translation>
    </message>
    <message>
        <source>It is not delivered yet: sync, or save the sealed file and hand it over.</source>
        <translation>아직 보내지 않았습니다. 동기화하거나 봉인한 파일을 저장해 전해 주세요.</translation>
    </message>
    <message>
        <source>goes on from your ballot of the round before</source>
        <translation>이전 라운드의 본인 투표지에서 이어집니다</translation>
    </message>
    <message>
        <source>Reason for the changes</source>
        <translation>변경 사유</translation>
    </message>
    <message>
        <source>What you changed since the round before needs a reason.</source>
        <translation>이전 라운드와 달라진 내용이 있으므로 사유를 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::SealTable</name>
    <message>
        <source>Ballot</source>
        <translation>투표지</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>신청자</translation>
    </message>
    <message>
        <source>Total
/ %1</source>
        <translation>총점
/ %1</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Changed from revision %1</source>
        <translation>개정 %1에서 바뀐 곳</translation>
    </message>
    <message>
        <source>Recused · no points</source>
        <translation>회피 · 점수 없음</translation>
    </message>
    <message>
        <source>Abstained · no points</source>
        <translation>기권 · 점수 없음</translation>
    </message>
    <message>
        <source>Not yet complete</source>
        <translation>아직 다 매기지 않음</translation>
    </message>
    <message>
        <source>Enter shows everything that a row says.</source>
        <translation>Enter를 누르면 줄의 내용을 모두 봅니다.</translation>
    </message>
    <message>
        <source>%1 was %2</source>
        <translation>%1 이전 값 %2</translation>
    </message>
    <message>
        <source>Changed from the round before</source>
        <translation>이전 라운드와의 차이</translation>
    </message>
</context>
<context>
    <name>simsa::SelectionBar</name>
    <message>
        <source>What to do with the selection</source>
        <translation>고른 글로 할 일</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>노랑으로 강조</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>초록으로 강조</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>하늘색으로 강조</translation>
    </message>
    <message>
        <source>Highlight in rose</source>
        <translation>분홍으로 강조</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>증거</translation>
    </message>
    <message>
        <source>Evidence → %1</source>
        <translation>증거 → %1</translation>
    </message>
    <message>
        <source>Open a criterion in the score sheet first.</source>
        <translation>먼저 채점표에서 항목을 펼쳐 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::Session</name>
    <message>
        <source>Preparing the search</source>
        <translation>찾기 준비하는 중</translation>
    </message>
    <message>
        <source>Fetching documents</source>
        <translation>문서 가져오는 중</translation>
    </message>
    <message>
        <source>Sealing documents</source>
        <translation>문서 봉인하는 중</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>서명하는 중</translation>
    </message>
    <message>
        <source>Taking in files</source>
        <translation>파일 받는 중</translation>
    </message>
    <message>
        <source>Opening ballots</source>
        <translation>투표지 여는 중</translation>
    </message>
    <message>
        <source>Encrypted workspace</source>
        <translation>암호화한 작업공간</translation>
    </message>
    <message>
        <source>Everything on the disk is encrypted; keys stay in locked memory.</source>
        <translation>디스크에 있는 것은 모두 암호화되어 있고 열쇠는 잠긴 메모리에만 있습니다.</translation>
    </message>
    <message>
        <source>Page host</source>
        <translation>쪽을 보이는 프로그램</translation>
    </message>
    <message>
        <source>Proposals are parsed in a locked-down process of their own, started with the first one; open a proposal to see what this kernel grants it.</source>
        <translation>제안서는 격리한 별도 프로세스에서 읽으며 첫 제안서를 열 때 시작합니다. 제안서를 열면 이 커널이 무엇을 허용하는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>System call filter</source>
        <translation>시스템 호출 제한</translation>
    </message>
    <message>
        <source>What reads the proposals can call only a short list of the kernel&apos;s functions.</source>
        <translation>제안서를 읽는 프로세스는 정해진 몇 가지 커널 기능만 부를 수 있습니다.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>It has limits of memory and time, and can write no file.</source>
        <translation>메모리와 시간이 제한되어 있고 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>No privileges</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>It can gain no rights, and no other program may look into its memory.</source>
        <translation>권한을 얻을 수 없고 다른 프로그램이 그 메모리를 들여다볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Landlock</source>
        <translation>Landlock</translation>
    </message>
    <message>
        <source>It sees nothing of the file system. An extra layer that older kernels lack.</source>
        <translation>파일 시스템을 전혀 볼 수 없습니다. 오래된 커널에는 없는 추가 보호입니다.</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>화면 캡처</translation>
    </message>
    <message>
        <source>This desktop gives no way to forbid it; the pages carry a watermark.</source>
        <translation>이 데스크톱에서는 막을 방법이 없습니다. 그래서 쪽마다 워터마크가 있습니다.</translation>
    </message>
    <message>
        <source>The last change cannot be saved.</source>
        <translation>마지막으로 바꾼 내용을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is still here and is saved by itself as soon as the disk takes it.</source>
        <translation>그 내용은 화면에 남아 있으며 디스크에 쓸 수 있게 되면 저절로 저장합니다.</translation>
    </message>
    <message>
        <source>Everything before it is saved.</source>
        <translation>그전 내용은 모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>남아 있기</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>쓰는 중</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>다시 읽는 중</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>확인 중</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>기록 확인 중</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>감사</translation>
    </message>
</context>
<context>
    <name>simsa::SettingsPage</name>
    <message>
        <source>Back to work</source>
        <translation>작업으로 돌아가기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>언어와 모양</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>화면 색</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>잠금</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes without use</source>
        <translation>
            <numerusform>%n분 동안 쓰지 않으면</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>자동 잠금</translation>
    </message>
    <message>
        <source>Lock when the laptop is closed</source>
        <translation>노트북을 덮으면 잠금</translation>
    </message>
    <message>
        <source>When the desktop locks or the computer goes to sleep, the workspace locks too. Nothing is lost; work goes on where it was.</source>
        <translation>바탕화면이 잠기거나 컴퓨터가 절전에 들어가면 작업공간도 잠깁니다. 잃는 것은 없으며 하던 자리에서 이어집니다.</translation>
    </message>
    <message>
        <source>About Simsa</source>
        <translation>심사 정보</translation>
    </message>
    <message>
        <source>Version %1. Free software under the GNU General Public License, version 3 or later; the page host is under the GNU Affero General Public License. The cryptography passed its self-test when the program started.</source>
        <translation>버전 %1. GNU 일반 공중 사용 허가서 3판 또는 그 이후 판을 따르는 자유 소프트웨어입니다. 쪽을 보여 주는 프로그램은 GNU Affero 일반 공중 사용 허가서를 따릅니다. 프로그램을 시작할 때 암호 기능이 자체 점검을 통과했습니다.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (없음)</translation>
    </message>
    <message>
        <source>back to work</source>
        <translation>작업으로</translation>
    </message>
    <message>
        <source>Keys and copies...</source>
        <translation>열쇠와 사본...</translation>
    </message>
    <message>
        <source>My keys</source>
        <translation>내 열쇠</translation>
    </message>
    <message>
        <source>Fingerprint, passphrase, recovery code, the whole workspace as one file, a second device.</source>
        <translation>지문, 암호, 복구 코드, 작업공간 전체를 파일 하나로, 둘째 기기.</translation>
    </message>
</context>
<context>
    <name>simsa::SeverityPage</name>
    <message>
        <source>Evaluator severity</source>
        <translation>위원 성향</translation>
    </message>
    <message>
        <source>points above or below the panel for the same proposals</source>
        <translation>같은 제안서에 위원단보다 더 주거나 덜 준 점수</translation>
    </message>
    <message>
        <source>← strict · generous →</source>
        <translation>← 엄격 · 너그러움 →</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>no totals</source>
        <translation>총점 없음</translation>
    </message>
    <message>
        <source>%1 points above the panel for the same proposals</source>
        <translation>같은 제안서에 위원단보다 %1점 높게 매김</translation>
    </message>
    <message>
        <source>%1 points below the panel for the same proposals</source>
        <translation>같은 제안서에 위원단보다 %1점 낮게 매김</translation>
    </message>
    <message>
        <source>level with the panel</source>
        <translation>위원단과 같은 수준</translation>
    </message>
    <message>
        <source>mean z %1</source>
        <translation>평균 z %1</translation>
    </message>
    <message numerus="yes">
        <source>%n total(s)</source>
        <translation>
            <numerusform>총점 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as deviating</source>
        <translation>
            <numerusform>크게 벗어난 총점 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>gives less than the others</source>
        <translation>다른 위원보다 낮게 매김</translation>
    </message>
    <message>
        <source>gives more than the others</source>
        <translation>다른 위원보다 높게 매김</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Mean z</source>
        <translation>평균 z</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>총점 수</translation>
    </message>
</context>
<context>
    <name>simsa::ShapePage</name>
    <message>
        <source>Shape by criterion</source>
        <translation>항목별 모양</translation>
    </message>
    <message>
        <source>official criterion figures · % of the maximum</source>
        <translation>항목별 공식 점수 · 배점 대비 %</translation>
    </message>
    <message>
        <source>Proposals shown</source>
        <translation>보이는 제안서</translation>
    </message>
    <message>
        <source>Hide %1 %2</source>
        <translation>%1 %2 숨기기</translation>
    </message>
    <message>
        <source>Choose proposals</source>
        <translation>제안서 고르기</translation>
    </message>
    <message>
        <source>Four are shown, the most that can be told apart.</source>
        <translation>서로 구별할 수 있는 최대 수인 네 건을 보이고 있습니다.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>A shape needs at least three criteria.</source>
        <translation>모양을 그리려면 항목이 세 개 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: 없음</translation>
    </message>
    <message>
        <source>not shown; Space shows it</source>
        <translation>숨김, Space로 보이기</translation>
    </message>
    <message>
        <source>not shown; hide one of the four first</source>
        <translation>숨김, 먼저 네 건 가운데 하나를 숨겨 주세요</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Up to four. Space shows or hides one.</source>
        <translation>네 건까지 고를 수 있습니다. 초점이 놓인 제안서를 Space로 보이거나 숨깁니다.</translation>
    </message>
</context>
<context>
    <name>simsa::SheetHead</name>
    <message>
        <source>/ %1</source>
        <translation>/ %1점</translation>
    </message>
    <message>
        <source>of %1 scored</source>
        <translation>/ %1점</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%2개 중 %1개 항목</translation>
    </message>
    <message>
        <source>No points from you · %1 in all</source>
        <translation>점수 없음 · 전체 %1점</translation>
    </message>
    <message>
        <source>All items scored · %1 in all</source>
        <translation>모든 항목 채점함 · 전체 %1점</translation>
    </message>
    <message>
        <source>Sum of the items scored · %1 in all</source>
        <translation>채점한 항목 기준 · 전체 %1점</translation>
    </message>
</context>
<context>
    <name>simsa::SideBySide</name>
    <message>
        <source>Back to the table</source>
        <translation>표로 돌아가기</translation>
    </message>
    <message>
        <source>Left proposal</source>
        <translation>왼쪽 제안서</translation>
    </message>
    <message>
        <source>Right proposal</source>
        <translation>오른쪽 제안서</translation>
    </message>
    <message>
        <source>Own points of both proposals</source>
        <translation>두 제안서에 매긴 내 점수</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>This proposal has no document.</source>
        <translation>이 제안서에는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>The document is not open to you.</source>
        <translation>이 문서는 열람할 수 없습니다.</translation>
    </message>
    <message>
        <source>The document comes with the next sync.</source>
        <translation>문서는 다음 동기화 때 옵니다.</translation>
    </message>
    <message>
        <source>No pages to show</source>
        <translation>표시할 쪽이 없습니다</translation>
    </message>
</context>
<context>
    <name>simsa::Snapshot</name>
    <message>
        <source>The deadline has passed. Set a later one in the file.</source>
        <translation>마감 시각이 지났습니다. 파일에 더 늦은 시각을 적어 주세요.</translation>
    </message>
    <message>
        <source>The file names no proposals.</source>
        <translation>파일에 제안서가 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 has no document.</source>
        <translation>%1: 문서가 없습니다.</translation>
    </message>
    <message>
        <source>The document %1 of %2 is not there.</source>
        <translation>%2의 문서 %1 파일이 없습니다.</translation>
    </message>
    <message>
        <source>No member is admitted yet. Take in cards on the page Panel.</source>
        <translation>아직 등록한 위원이 없습니다. 위원 화면에서 카드를 받아 주세요.</translation>
    </message>
    <message>
        <source>No shared folder is known. Make an invitation first, or name one in the file.</source>
        <translation>주고받는 폴더를 알 수 없습니다. 먼저 초대장을 만들거나 파일에 폴더를 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::SpanPage</name>
    <message>
        <source>Rank in the resampled panels</source>
        <translation>다시 꾸린 위원단에서의 순위</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>official rank %1</source>
        <translation>공식 %1위</translation>
    </message>
    <message>
        <source>no official rank</source>
        <translation>공식 순위 없음</translation>
    </message>
    <message>
        <source>Rank intervals</source>
        <translation>순위 구간</translation>
    </message>
    <message>
        <source>90 % of the panels</source>
        <translation>위원단의 90 %</translation>
    </message>
    <message>
        <source>90 % of the panels drawn from this one</source>
        <translation>이 위원들로 다시 꾸린 위원단의 90 %</translation>
    </message>
    <message>
        <source>90 % of the panels drawn from this one · all %1 counted</source>
        <translation>이 위원들로 다시 꾸린 위원단의 90 % · %1가지를 모두 계산</translation>
    </message>
    <message>
        <source>90 % of the panels drawn from this one · %1 sampled, seed %2</source>
        <translation>이 위원들로 다시 꾸린 위원단의 90 % · %1번 추출, 시드 %2</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>being computed...</source>
        <translation>계산하는 중...</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>선정 가능성</translation>
    </message>
    <message>
        <source>First</source>
        <translation>1위 가능성</translation>
    </message>
    <message>
        <source>rank %1 in 90 % of the panels</source>
        <translation>위원단의 90 %에서 %1위</translation>
    </message>
    <message>
        <source>rank %1 to %2 in 90 % of the panels</source>
        <translation>위원단의 90 %에서 %1–%2위</translation>
    </message>
    <message>
        <source>mean rank %1</source>
        <translation>평균 %1위</translation>
    </message>
    <message>
        <source>first alone %1</source>
        <translation>단독 1위 %1</translation>
    </message>
    <message>
        <source>selected %1</source>
        <translation>선정 %1</translation>
    </message>
    <message>
        <source>has a rank in %1</source>
        <translation>순위가 있는 경우 %1</translation>
    </message>
    <message>
        <source>official rank</source>
        <translation>공식 순위</translation>
    </message>
    <message>
        <source>middle 90 % of the ranks</source>
        <translation>순위의 가운데 90 %</translation>
    </message>
    <message>
        <source>mean rank</source>
        <translation>평균 순위</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>From</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>To</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>First %</source>
        <translation>1위 %</translation>
    </message>
    <message>
        <source>Selected %</source>
        <translation>선정 %</translation>
    </message>
</context>
<context>
    <name>simsa::SpreadStrip</name>
    <message>
        <source>Round before: too few points to show them without names.</source>
        <translation>이전 라운드: 점수 수가 적어 익명으로 보여 드릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Round before: %1 to %2, median %3, evaluators: %4</source>
        <translation>이전 라운드: %1–%2, 중앙값 %3, 평가위원 %4명</translation>
    </message>
    <message>
        <source>Without names: %1</source>
        <translation>익명 점수: %1</translation>
    </message>
</context>
<context>
    <name>simsa::SpreadView</name>
    <message>
        <source>Total</source>
        <translation>총점</translation>
    </message>
    <message>
        <source>Spread of own points, %1</source>
        <translation>내 점수의 분포, %1</translation>
    </message>
    <message>
        <source>nothing complete yet</source>
        <translation>아직 마친 것이 없음</translation>
    </message>
    <message>
        <source>mean %1 · standard deviation %2</source>
        <translation>평균 %1 · 표준편차 %2</translation>
    </message>
</context>
<context>
    <name>simsa::StandingLabel</name>
    <message>
        <source>Official</source>
        <translation>공식</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>분석</translation>
    </message>
</context>
<context>
    <name>simsa::StatusLine</name>
    <message>
        <source>Locks in %1:%2</source>
        <translation>자동 잠금 %1:%2</translation>
    </message>
</context>
<context>
    <name>simsa::ThumbnailPanel</name>
    <message>
        <source>Page %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Small pictures of the pages</source>
        <translation>쪽 미리 보기</translation>
    </message>
</context>
<context>
    <name>simsa::TrusteeCard</name>
    <message>
        <source>Trustee of this round</source>
        <translation>이 평가의 개표 참관인</translation>
    </message>
    <message>
        <source>You hold key %1 of %2. The ballots open when %3 of you release their shares; none of you can read a ballot alone, and the chair cannot at all.</source>
        <translation>열쇠 %2개 가운데 %1번을 맡고 있습니다. 개표 참관인 %3명이 열쇠 조각을 내놓아야 투표지가 열립니다. 혼자서는 아무도 읽을 수 없고 간사는 전혀 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Shares checked: %1</source>
        <translation>확인한 열쇠 조각 %1개</translation>
    </message>
    <message>
        <source>Each is the one that its author committed to.</source>
        <translation>모두 작성자가 확정한 조각과 같습니다.</translation>
    </message>
    <message>
        <source>They come with the sealed ballots; sync from time to time.</source>
        <translation>봉인된 투표지와 함께 들어옵니다. 가끔 동기화해 주세요.</translation>
    </message>
    <message>
        <source>Wrong shares: %1</source>
        <translation>잘못된 열쇠 조각: %1</translation>
    </message>
    <message>
        <source>The chair was told. The evaluator seals again, or the other trustees open this ballot.</source>
        <translation>간사에게 알렸습니다. 평가위원이 다시 봉인하거나 다른 참관인들이 이 투표지를 엽니다.</translation>
    </message>
    <message>
        <source>The round is running</source>
        <translation>평가가 진행 중입니다</translation>
    </message>
    <message>
        <source>Nothing can be released before the chair has closed it.</source>
        <translation>간사가 마감하기 전에는 아무것도 내놓을 수 없습니다.</translation>
    </message>
    <message>
        <source>Not here yet: %1</source>
        <translation>아직 없는 투표지: %1</translation>
    </message>
    <message>
        <source>The log counts these ballots. Sync again; while one is withheld nothing is released.</source>
        <translation>기록에는 집계 대상으로 올라 있습니다. 다시 동기화해 주세요. 하나라도 없으면 열쇠 조각을 내놓지 않습니다.</translation>
    </message>
    <message>
        <source>Released %1</source>
        <translation>%1에 내놓았습니다</translation>
    </message>
    <message>
        <source>It goes to the chair with the next sync.</source>
        <translation>다음 동기화 때 간사에게 전달됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>Your shares of the %n counted ballots are with the chair.</source>
        <translation>
            <numerusform>집계 대상 투표지 %n장의 열쇠 조각을 간사에게 전달했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The round is closed, %n ballots count</source>
        <translation>
            <numerusform>마감되었습니다. 집계 대상 투표지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Call the chair and have the closing number read to you. It proves that both of you see the same log.</source>
        <translation>간사에게 전화해 마감 번호를 들어 주세요. 두 사람이 같은 기록을 보고 있다는 확인입니다.</translation>
    </message>
    <message>
        <source>Closing number, as the chair reads it</source>
        <translation>간사가 불러 준 마감 번호</translation>
    </message>
    <message>
        <source>8 groups of 4 digits</source>
        <translation>네 자리씩 여덟 묶음</translation>
    </message>
    <message>
        <source>Release my shares...</source>
        <translation>열쇠 조각 내놓기...</translation>
    </message>
    <message>
        <source>A counted ballot is not here yet.</source>
        <translation>집계 대상 투표지가 아직 다 들어오지 않았습니다.</translation>
    </message>
    <message>
        <source>Type the closing number first.</source>
        <translation>마감 번호를 먼저 입력해 주세요.</translation>
    </message>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%2자리 가운데 %1자리</translation>
    </message>
    <message>
        <source>You did not accept this office.</source>
        <translation>이 직무를 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>The round names a rehearsal that this workspace did not answer. Call the chair, and release nothing before it is cleared up.</source>
        <translation>이 작업공간에서 응답하지 않은 예행연습이 라운드에 적혀 있습니다. 간사에게 전화하고, 확인될 때까지 아무것도 내놓지 마세요.</translation>
    </message>
</context>
<context>
    <name>simsa::TrusteesCard</name>
    <message numerus="yes">
        <source>%n more trustee(s) must release their shares first.</source>
        <translation>
            <numerusform>개표 참관인 %n명이 더 열쇠 조각을 내놓아야 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trustees: %1 released, %2 of %3 needed</source>
        <translation>개표 참관인: %1명 내놓음, %3명 중 %2명 필요</translation>
    </message>
    <message>
        <source>Closing number %1</source>
        <translation>마감 번호 %1</translation>
    </message>
    <message>
        <source>They release their shares after the close.</source>
        <translation>마감한 뒤에 열쇠 조각을 내놓습니다.</translation>
    </message>
    <message>
        <source>This is the closing number. Call each trustee and read it out: who hears another than the own program knows does not release. Then sync.</source>
        <translation>마감 번호입니다. 개표 참관인에게 차례로 전화해 불러 주세요. 자기 프로그램의 번호와 다르면 내놓지 않습니다. 그런 다음 동기화해 주세요.</translation>
    </message>
    <message>
        <source>trustee %1 about the ballot of %2</source>
        <translation>참관인 %1번이 %2의 투표지에 대해</translation>
    </message>
    <message>
        <source>Complaints about a wrong share: %1. The evaluator should seal again before the close.</source>
        <translation>잘못된 열쇠 조각 신고: %1. 평가위원이 마감 전에 다시 봉인해야 합니다.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>released</source>
        <translation>내놓음</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Trustees are fixed when the round opens; nobody can take the place of one. While as many as are needed still have their keys the ballots open; with fewer they stay closed for good, and the round is held again.</source>
        <translation>개표 참관인은 라운드를 열 때 정해지며 대신할 수 없습니다. 필요한 수만큼 열쇠가 남아 있으면 투표지가 열립니다. 그보다 적으면 영영 열리지 않으며 라운드를 다시 해야 합니다.</translation>
    </message>
    <message>
        <source>A trustee&apos;s lost key.</source>
        <translation>참관인이 열쇠를 잃었을 때.</translation>
    </message>
</context>
<context>
    <name>simsa::TurnoutDialogs</name>
    <message>
        <source>Give a reason. It is signed and logged.</source>
        <translation>이유를 적어 주세요. 서명해 기록에 남깁니다.</translation>
    </message>
    <message>
        <source>Extend the deadline?</source>
        <translation>마감을 늘릴까요?</translation>
    </message>
    <message>
        <source>It is now %1. Every member learns the new one with the reason at the next sync.</source>
        <translation>지금 마감은 %1입니다. 다음 동기화 때 새 마감과 이유를 모든 위원에게 알립니다.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>늘리기</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>새 마감</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>The new deadline must be later than the present one and than now.</source>
        <translation>새 마감은 현재 마감과 지금 시각보다 늦어야 합니다.</translation>
    </message>
    <message>
        <source>Exclude a member from a proposal?</source>
        <translation>위원을 이 제안서의 평가에서 제외할까요?</translation>
    </message>
    <message>
        <source>The member&apos;s points for this proposal will not count. This stays in the log and the minutes and cannot be taken back.</source>
        <translation>이 위원이 이 제안서에 매긴 점수를 집계에 넣지 않습니다. 기록과 회의록에 남으며 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>After the close nothing more is accepted. %1 of %2 sealed.</source>
        <translation>마감하면 더 받지 않습니다. %2명 가운데 %1명이 봉인했습니다.</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>아직인 위원: %1</translation>
    </message>
    <message>
        <source>Close now?</source>
        <translation>이제 마감할까요?</translation>
    </message>
    <message>
        <source>Wait longer</source>
        <translation>더 기다리기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>마감하기</translation>
    </message>
    <message>
        <source>The quorum of two thirds (%1) is met. The deadline is %2.</source>
        <translation>정족수 3분의 2(%1명)를 채웠습니다. 마감은 %2입니다.</translation>
    </message>
    <message>
        <source>Everyone sealed.</source>
        <translation>모두 봉인했습니다.</translation>
    </message>
    <message>
        <source>The deadline has passed and the quorum of two thirds (%1) is met.</source>
        <translation>마감 시각이 지났고 정족수 3분의 2(%1명)를 채웠습니다.</translation>
    </message>
    <message>
        <source>Reason for closing before the deadline</source>
        <translation>마감 시각 전에 마감하는 이유</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Adjust a total?</source>
        <translation>총점을 조정할까요?</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>for example 1.5 or -2</source>
        <translation>예: 1.5 또는 -2</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Give points with at most two decimals, not 0.</source>
        <translation>0이 아닌 점수를 소수점 둘째 자리까지 적어 주세요.</translation>
    </message>
    <message>
        <source>Write the result file</source>
        <translation>결과 파일 저장</translation>
    </message>
    <message>
        <source>It holds everything an auditor needs to check the result, encrypted to you and to those named here.</source>
        <translation>감사가 결과를 확인하는 데 필요한 것이 모두 들어 있습니다. 본인과 여기에 적은 사람만 열 수 있도록 암호화합니다.</translation>
    </message>
    <message>
        <source>Choose where...</source>
        <translation>위치 고르기...</translation>
    </message>
    <message>
        <source>Keys of auditors, one a line (optional)</source>
        <translation>감사의 열쇠, 한 줄에 하나씩 (선택)</translation>
    </message>
    <message>
        <source>Key %1 is not a recipient&apos;s key (age1...).</source>
        <translation>%1번째 열쇠는 받는 사람의 열쇠(age1...)가 아닙니다.</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>거절한 파일</translation>
    </message>
    <message>
        <source>What was accepted before stays valid. Ask the sender for a new file where one is missing.</source>
        <translation>이미 받은 것은 그대로 유효합니다. 빠진 파일이 있으면 보낸 사람에게 새 파일을 요청해 주세요.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source> · withdrew</source>
        <translation> · 사퇴</translation>
    </message>
    <message>
        <source>Disqualified by rule</source>
        <translation>제척</translation>
    </message>
    <message>
        <source>Challenged by the applicant</source>
        <translation>기피</translation>
    </message>
    <message>
        <source>Own recusal, reported late</source>
        <translation>회피 (뒤늦은 신고)</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Give a seat to another holder?</source>
        <translation>위원을 바꿀까요?</translation>
    </message>
    <message>
        <source>A reserve member, or the same person with the key of a new laptop. The new holder receives the round with the next sync; the old key is accepted no more.</source>
        <translation>예비위원으로 바꾸거나, 노트북을 바꾼 같은 위원의 새 열쇠로 바꿉니다. 새 위원은 다음 동기화 때 라운드를 받고, 이전 열쇠로 봉인한 것은 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>New holder (admitted cards without a seat)</source>
        <translation>새 위원 (등록된 예비위원)</translation>
    </message>
    <message>
        <source>What the seat sealed until now</source>
        <translation>이 자리에서 지금까지 봉인한 것</translation>
    </message>
    <message>
        <source>stays, and counts until the new holder seals</source>
        <translation>그대로 두고, 새 위원이 봉인할 때까지 유효</translation>
    </message>
    <message>
        <source>is void: only what the new holder seals counts</source>
        <translation>무효로 하고, 새 위원이 봉인한 것만 유효</translation>
    </message>
    <message>
        <source>There is no reserve member. Take in and admit a card on the page Panel.</source>
        <translation>예비위원이 없습니다. ‘위원’ 화면에서 카드를 받아 등록해 주세요.</translation>
    </message>
    <message>
        <source>Record a withdrawal?</source>
        <translation>사퇴·철회를 기록할까요?</translation>
    </message>
    <message>
        <source>A member who leaves seals no more and their ballot does not count; the seat stays in the panel for quorum and majorities until it is given to somebody. A proposal that is withdrawn is judged no more.</source>
        <translation>사퇴한 위원은 더 봉인하지 못하고 그 투표지는 집계하지 않습니다. 그 자리는 다른 위원이 이어받을 때까지 정족수와 과반을 셀 때 재적에 들어갑니다. 철회된 제안서는 더 평가하지 않습니다.</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>위원 %1</translation>
    </message>
    <message>
        <source>Proposal %1</source>
        <translation>제안서 %1</translation>
    </message>
    <message>
        <source>Who withdraws</source>
        <translation>사퇴·철회 대상</translation>
    </message>
    <message>
        <source>Bonus or deduction that the rules provide for. The result is tallied again; the adjustment is named in the log and the minutes, as made after the opening.</source>
        <translation>규칙에 있는 가점이나 감점입니다. 다시 집계하며, 개표 뒤의 조정으로 기록과 회의록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>simsa::TurnoutPage</name>
    <message>
        <source>quorum %1 met</source>
        <translation>정족수 3분의 2 · %1명 채움</translation>
    </message>
    <message>
        <source>quorum %1</source>
        <translation>정족수 3분의 2 · %1명</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Extend deadline...</source>
        <translation>마감 늘리기...</translation>
    </message>
    <message>
        <source>Exclude...</source>
        <translation>위원 제외...</translation>
    </message>
    <message>
        <source>Close...</source>
        <translation>마감하기...</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>받아 오기</translation>
    </message>
    <message>
        <source>See reasons</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>봉인한 위원</translation>
    </message>
    <message>
        <source>Until the deadline</source>
        <translation>마감까지</translation>
    </message>
    <message>
        <source>Pledge and conflicts declared</source>
        <translation>서약·이해충돌 신고</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>거절한 파일</translation>
    </message>
    <message>
        <source>Nobody can see a score before the opening.</source>
        <translation>점수는 열기 전까지 아무도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>This page knows only whether a ballot came and its revision.</source>
        <translation>이 화면은 투표지가 왔는지와 개정 번호만 압니다.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>라운드가 마감되었습니다.</translation>
    </message>
    <message>
        <source>Closing needs the quorum: %1 of %2 members must have sealed, %3 have.</source>
        <translation>마감하려면 정족수가 차야 합니다. 위원 %2명 가운데 %1명이 봉인해야 하며, 지금 %3명이 봉인했습니다.</translation>
    </message>
    <message>
        <source>Closing needs the quorum: %1 of %2 members must have declared, %3 have.</source>
        <translation>마감하려면 정족수가 차야 합니다. 위원 %2명 가운데 %1명이 신고해야 하며, 지금 %3명이 신고했습니다.</translation>
    </message>
    <message>
        <source>Closes %1</source>
        <translation>마감 %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>마감됨 %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2명</translation>
    </message>
    <message>
        <source>%1 of %2 sealed, the quorum is %3</source>
        <translation>%2명 가운데 %1명 봉인, 정족수 %3명</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>마감됨</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Pledge and conflicts</source>
        <translation>서약·이해충돌</translation>
    </message>
    <message>
        <source>Sealed (revision)</source>
        <translation>봉인 (개정)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source> · recused %1</source>
        <translation> · 회피 %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>개정 %1</translation>
    </message>
    <message>
        <source>Everyone sealed: the round can be closed.</source>
        <translation>모두 봉인했습니다. 이제 마감할 수 있습니다.</translation>
    </message>
    <message>
        <source>Closing is possible from %1, before it with a reason.</source>
        <translation>%1부터 마감할 수 있습니다. 그전에는 이유를 적어야 합니다.</translation>
    </message>
    <message>
        <source>The deadline has passed: the round can be closed.</source>
        <translation>마감 시각이 지났습니다. 이제 마감할 수 있습니다.</translation>
    </message>
    <message>
        <source>Syncing...</source>
        <translation>받아 오는 중...</translation>
    </message>
    <message>
        <source>A sync is under way.</source>
        <translation>동기화하고 있습니다.</translation>
    </message>
    <message>
        <source>member</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>받아 오기</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Replace...</source>
        <translation>위원 바꾸기...</translation>
    </message>
    <message>
        <source>Withdrawal...</source>
        <translation>사퇴·철회...</translation>
    </message>
    <message>
        <source>Back up...</source>
        <translation>백업...</translation>
    </message>
    <message>
        <source>Backing up the workspace</source>
        <translation>작업공간 백업</translation>
    </message>
    <message>
        <source>copy → read back → compare</source>
        <translation>복사 → 되읽기 → 대조</translation>
    </message>
    <message>
        <source>If you stop, the copy is removed. The workspace stays as it is.</source>
        <translation>멈추면 복사본을 지웁니다. 작업공간은 그대로입니다.</translation>
    </message>
    <message>
        <source>Copy the workspace to...</source>
        <translation>작업공간 복사...</translation>
    </message>
    <message>
        <source>Folder for the backup, best on another disk</source>
        <translation>백업할 폴더 (다른 디스크 권장)</translation>
    </message>
    <message>
        <source>A backup is under way.</source>
        <translation>백업하는 중입니다.</translation>
    </message>
    <message>
        <source>Make a backup.</source>
        <translation>백업해 주세요.</translation>
    </message>
    <message>
        <source>The round is closed, and since then the workspace was not copied. Should this laptop be lost, the copy opens the ballots.</source>
        <translation>마감 뒤 작업공간을 복사한 적이 없습니다. 노트북을 잃어버려도 복사본으로 개표할 수 있습니다.</translation>
    </message>
    <message>
        <source>The round is open, and since then the workspace was not copied. Should this laptop be lost, the copy goes on with the round.</source>
        <translation>라운드를 연 뒤 작업공간을 복사한 적이 없습니다. 노트북을 잃어버려도 복사본으로 이어 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>마지막 백업 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>아직 백업 없음</translation>
    </message>
    <message>
        <source>withdrew: nothing of this seat counts</source>
        <translation>사퇴 · 집계하지 않음</translation>
    </message>
    <message>
        <source>until the new holder acts, what the one before left stands</source>
        <translation>새 위원이 제출할 때까지 이전 위원의 것이 유효</translation>
    </message>
    <message>
        <source> · to be sealed again</source>
        <translation> · 다시 봉인해야 함</translation>
    </message>
    <message>
        <source>reminder for them</source>
        <translation>알림 문구</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>refused files</comment>
        <translation>%1건</translation>
    </message>
    <message>
        <source>The evidence is saved.</source>
        <translation>증거를 저장했습니다.</translation>
    </message>
    <message>
        <source>Hand it to the audit.</source>
        <translation>감사에게 전해 주세요.</translation>
    </message>
</context>
<context>
    <name>simsa::UnlockForm</name>
    <message>
        <source>Other workspace</source>
        <translation>다른 작업공간</translation>
    </message>
    <message>
        <source>Create a new workspace</source>
        <translation>새 작업공간 만들기</translation>
    </message>
    <message>
        <source>No workspace yet</source>
        <translation>아직 작업공간이 없습니다</translation>
    </message>
    <message>
        <source>Create one or choose its folder.</source>
        <translation>새로 만들거나 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>복구 코드</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Open with the passphrase</source>
        <translation>암호로 열기</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>복구 코드로 열기</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock이 켜진 것 같습니다.</translation>
    </message>
    <message>
        <source>The passphrase brings you back to where you were. Everything is saved.</source>
        <translation>암호를 넣으면 하던 자리로 돌아갑니다. 모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>The letters and digits you wrote down; case, spaces and hyphens do not matter.</source>
        <translation>적어 둔 글자와 숫자를 넣어 주세요. 대소문자, 빈칸, 붙임표는 가리지 않습니다.</translation>
    </message>
    <message>
        <source>Latin letters are typed, whatever the keyboard&apos;s input method.</source>
        <translation>한/영 상태와 관계없이 영문으로 입력됩니다.</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>여는 중...</translation>
    </message>
    <message>
        <source>The key is being worked out from the passphrase.</source>
        <translation>암호에서 열쇠를 계산하고 있습니다.</translation>
    </message>
    <message>
        <source>Open (%1 s)</source>
        <translation>열기 (%1초)</translation>
    </message>
    <message>
        <source>After several wrong passphrases there is a short wait.</source>
        <translation>암호가 여러 번 틀리면 잠시 기다려야 합니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Choose or create a workspace first.</source>
        <translation>먼저 작업공간을 고르거나 만들어 주세요.</translation>
    </message>
    <message>
        <source>The recovery code does not fit.</source>
        <translation>복구 코드가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>암호가 맞지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>After %n wrong ones you can try again in %1 s.</source>
        <translation>
            <numerusform>%n번 틀려서 %1초 뒤에 다시 해 볼 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; please try again.</source>
        <translation>잃은 것은 없습니다. 다시 해 주세요.</translation>
    </message>
    <message>
        <source>Import a workspace</source>
        <translation>작업공간 가져오기</translation>
    </message>
</context>
<context>
    <name>simsa::VoteRow</name>
    <message>
        <source>Pass</source>
        <translation>적격</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>부적격</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>찬성</translation>
    </message>
    <message>
        <source>No</source>
        <translation>반대</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>인정 투표</translation>
    </message>
    <message>
        <source>Judged apart from points · give a reason</source>
        <translation>점수와 따로 판정 · 이유를 적어 주세요</translation>
    </message>
    <message>
        <source>Judged apart from points</source>
        <translation>점수와 따로 판정</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>빈칸</translation>
    </message>
</context>
<context>
    <name>simsa::WeightPage</name>
    <message>
        <source>today</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation>가중치 바꿔 보기</translation>
    </message>
    <message>
        <source>the total if one part weighed more or less</source>
        <translation>한 부분의 가중치를 바꿀 때의 총점</translation>
    </message>
    <message>
        <source>Previous swap</source>
        <translation>이전 뒤바뀜</translation>
    </message>
    <message>
        <source>Next swap</source>
        <translation>다음 뒤바뀜</translation>
    </message>
    <message>
        <source>Today&apos;s weight</source>
        <translation>현재 가중치</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Part whose weight moves</source>
        <translation>가중치를 바꿀 부분</translation>
    </message>
    <message>
        <source>Weight of</source>
        <translation>가중치:</translation>
    </message>
    <message numerus="yes">
        <source>%1 % (today %2 %) · %n rank(s) differ</source>
        <translation>
            <numerusform>%1 % (현재 %2 %) · 순위가 바뀐 제안서 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Total, % of its maximum</source>
        <translation>총점, 만점 대비 %</translation>
    </message>
    <message>
        <source>Total %</source>
        <translation>총점 %</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>%1위</translation>
    </message>
    <message>
        <source>official rank %1</source>
        <translation>공식 %1위</translation>
    </message>
    <message>
        <source>swaps with nobody at any weight</source>
        <translation>가중치를 바꿔도 순서가 뒤바뀌지 않음</translation>
    </message>
    <message>
        <source>swaps with %1 at %2 %</source>
        <translation>%2 %에서 %1 제안서와 뒤바뀜</translation>
    </message>
    <message>
        <source>There is only one part, so no weight can move.</source>
        <translation>부분이 하나뿐이라 바꿀 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>being computed...</source>
        <translation>계산하는 중...</translation>
    </message>
    <message>
        <source>total at the chosen weight</source>
        <translation>고른 가중치의 총점</translation>
    </message>
    <message>
        <source>total with today&apos;s weight</source>
        <translation>현재 가중치의 총점</translation>
    </message>
    <message>
        <source>swap over the cut line</source>
        <translation>선정선을 넘는 뒤바뀜</translation>
    </message>
    <message>
        <source>swap of the first rank</source>
        <translation>1위가 바뀌는 곳</translation>
    </message>
    <message>
        <source>another swap</source>
        <translation>그 밖의 뒤바뀜</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Official rank</source>
        <translation>공식 순위</translation>
    </message>
    <message>
        <source>Total % at %1 %</source>
        <translation>%1 %일 때 총점 %</translation>
    </message>
    <message>
        <source>at 0 %</source>
        <translation>0 %일 때</translation>
    </message>
    <message>
        <source>at 100 %</source>
        <translation>100 %일 때</translation>
    </message>
</context>
<context>
    <name>simsa::WithoutPage</name>
    <message>
        <source>Rank without one evaluator</source>
        <translation>위원 한 명을 뺀 순위</translation>
    </message>
    <message>
        <source>Without one evaluator</source>
        <translation>한 명씩 빼 보기</translation>
    </message>
    <message>
        <source>ranks when one ballot is left out</source>
        <translation>투표지 하나를 뺐을 때의 순위</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>being computed...</source>
        <translation>계산하는 중...</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>without %1: rank %2</source>
        <translation>%1 빼면 %2위</translation>
    </message>
    <message>
        <source>without %1: no rank</source>
        <translation>%1 빼면 순위 없음</translation>
    </message>
    <message>
        <source>the same whoever is left out</source>
        <translation>누구를 빼도 같음</translation>
    </message>
    <message>
        <source>official rank</source>
        <translation>공식 순위</translation>
    </message>
    <message>
        <source>another rank without one evaluator; ×: how many evaluators</source>
        <translation>위원 한 명을 뺐을 때 달라지는 순위. ×는 위원 수</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>선정선</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안서</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>%1 제외</translation>
    </message>
</context>
</TS>
