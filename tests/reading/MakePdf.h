// Small PDFs made by hand, good and hostile.
#pragma once

#include "app/base/Bytes.h"

#include <string>
#include <utility>
#include <vector>

namespace simsa::test {

// Objects by number; a cross-reference table and trailer are added. Object 1 is the catalogue.
class MakePdf {
public:
    MakePdf &object(int number, std::string body) {
        for (auto &[known, old] : objects) {
            if (known == number) {
                old = std::move(body);
                return *this;
            }
        }
        objects.emplace_back(number, std::move(body));
        return *this;
    }
    MakePdf &stream(int number, const std::string &dictionary, const std::string &data) {
        return object(number, "<<" + dictionary + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data +
                                  "\nendstream");
    }
    // One page showing `content`, Helvetica as /F1; objects 1 to 5.
    MakePdf &page(const std::string &content, const std::string &box = "0 0 200 300", const std::string &more = {}) {
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>" +
                      more + ">>");
        stream(4, {}, content);
        return object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }
    MakePdf &trailer(std::string more) {
        extra = std::move(more);
        return *this;
    }
    Bytes bytes() const {
        std::string out = "%PDF-1.5\n";
        int highest = 0;
        std::vector<std::pair<int, std::size_t>> places;
        for (const auto &[number, body] : objects) {
            places.emplace_back(number, out.size());
            highest = std::max(highest, number);
            out += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
        }
        const std::size_t table = out.size();
        out += "xref\n0 1\n0000000000 65535 f \n";
        for (const auto &[number, place] : places) {
            const std::string digits = std::to_string(place);
            out += std::to_string(number) + " 1\n" + std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        out += "trailer\n<</Size " + std::to_string(highest + 1) + "/Root 1 0 R" + extra + ">>\nstartxref\n" +
               std::to_string(table) + "\n%%EOF\n";
        const View raw = view(out);
        return Bytes(raw.begin(), raw.end());
    }

private:
    std::vector<std::pair<int, std::string>> objects;
    std::string extra;
};

} // namespace simsa::test
