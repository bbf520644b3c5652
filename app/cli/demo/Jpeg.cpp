#include "app/cli/demo/Jpeg.h"

#include "app/base/Error.h"

#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <jpeglib.h>

namespace simsa::demo {

namespace {

struct Failure {
    jpeg_error_mgr base;
    std::jmp_buf back;
};

[[noreturn]] void fail(j_common_ptr info) {
    std::longjmp(reinterpret_cast<Failure *>(info->err)->back, 1);
}

// Kept free of objects with destructors: longjmp passes through it.
bool compress(const std::uint8_t *rows, int width, int height, int stride, int channels, int quality,
              unsigned char **memory, unsigned long *size) {
    jpeg_compress_struct info;
    Failure failure;
    info.err = jpeg_std_error(&failure.base);
    failure.base.error_exit = fail;
    if (setjmp(failure.back)) {
        jpeg_destroy_compress(&info);
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, memory, size);
    info.image_width = static_cast<JDIMENSION>(width);
    info.image_height = static_cast<JDIMENSION>(height);
    info.input_components = channels;
    info.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    info.dct_method = JDCT_ISLOW;
    if (channels == 3 && quality > 90) // keep the colour of every pixel
        info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = const_cast<JSAMPROW>(rows + static_cast<std::size_t>(info.next_scanline) * stride);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return true;
}

} // namespace

Bytes encodeJpeg(const std::uint8_t *rows, int width, int height, int stride, int channels, int quality) {
    unsigned char *memory = nullptr;
    unsigned long size = 0;
    const bool done = compress(rows, width, height, stride, channels, quality, &memory, &size);
    const std::unique_ptr<unsigned char, void (*)(void *)> owner(memory, std::free);
    if (!done)
        throw Error(Code::internal, "jpeg");
    return Bytes(memory, memory + size);
}

Picture grainyMap(std::size_t bytes, double aspect, Random random) {
    // Noise of this strength takes more than 2.2 bytes a pixel at quality 97.
    const double pixels = static_cast<double>(bytes) / 2.2;
    Picture picture;
    picture.height = static_cast<int>(std::sqrt(pixels / aspect)) + 1;
    picture.width = static_cast<int>(picture.height * aspect) + 1;
    const std::size_t stride = static_cast<std::size_t>(picture.width) * 3;
    Bytes rows(stride * static_cast<std::size_t>(picture.height));
    const double fx = random.between(2.0, 7.0), fy = random.between(1.0, 5.0), phase = random.between(0.0, 6.0);
    std::size_t at = 0;
    for (int y = 0; y < picture.height; ++y) {
        const double v = std::sin(fy * 6.28 * y / picture.height + phase);
        for (int x = 0; x < picture.width; ++x) {
            // A band structure underneath, so that it looks like a map rather than like dust.
            const int band = static_cast<int>(28 * v) + (x * static_cast<int>(fx) / 64 % 2) * 26;
            const std::uint64_t noise = random.next();
            rows[at++] = static_cast<std::uint8_t>(40 + band / 2 + 34 + static_cast<int>(noise & 0x7f));
            rows[at++] = static_cast<std::uint8_t>(60 + band / 2 + static_cast<int>((noise >> 8) & 0x7f));
            rows[at++] = static_cast<std::uint8_t>(90 - band / 2 + static_cast<int>((noise >> 16) & 0x7f));
        }
    }
    picture.jpeg = encodeJpeg(rows.data(), picture.width, picture.height, static_cast<int>(stride), 3, 97);
    return picture;
}

} // namespace simsa::demo
