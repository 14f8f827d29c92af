"""``dienhinh template check``: ten broken templates with their exact messages, exit codes, JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dienhinh_docs.cli import build, language
from dienhinh_docs.resources import templates_dir
from support.word_templates import template

FRAME = "{{ vb.so_ky_hieu }} {{ vb.dia_danh_ngay }} {{ vb.ten_loai }} {{ vb.trich_yeu }}"


def call(*arguments: object) -> Result:
    words = [str(a) for a in arguments]
    return CliRunner().invoke(build(language(words)), words)


BROKEN = {
    "thẻ không đóng": (
        "Năm {{ nam",
        "LỖI đoạn 2 “Năm {{ nam”: Thẻ “{{ nam” mở ra mà không đóng lại bằng “}}”. [MAU_WORD_THE_KHONG_DONG]",
        "Cách sửa: Thêm “}}” vào cuối thẻ, viết cả thẻ trong một đoạn.",
    ),
    "khối không đóng": (
        "{%p if nam %}\nNội dung",
        "LỖI đoạn 2 “{%p if nam %}”: Khối “{%p if nam %}” mở ra mà không có thẻ “endif” để đóng. [MAU_WORD_KHOI_KHONG_DONG]",
        "Cách sửa: Thêm thẻ “endif” vào chỗ khối kết thúc.",
    ),
    "khối cắt chéo": (
        "{% for n in vb.noi_nhan %}{% if nam %}a{% endfor %}b{% endif %}",
        "LỖI đoạn 2 “{% for n in vb.noi_nhan %}{%…”: Thẻ “{% endfor %}” đóng khối ngoài trong khi khối “{% if nam %}” (đoạn 2 “{% for n in vb.noi_nhan %}{%…”) còn mở, nên hai khối cắt chéo nhau. [MAU_WORD_KHOI_CHEO]",
        "Cách sửa: Đóng khối mở sau trước, rồi mới đóng khối mở trước.",
    ),
    "hai đầu khác cấp": (
        "|| {%tr if nam %}\n|| {{ nam }}\n{%p endif %}",
        "LỖI đoạn 2 “{%p endif %}”: Thẻ “{%p endif %}” và thẻ mở khối “{%tr if nam %}” (bảng 1, dòng 1, ô 1, đoạn 1 “{%tr if nam %}”) không đứng cùng một cấp: chúng nằm ở hai bảng khác nhau, hoặc một ở trong và một ở ngoài bảng. [MAU_WORD_KHOI_LECH]",
        "Cách sửa: Đặt hai thẻ cùng loại (cùng có hoặc cùng không có p, tr, tc) trong cùng một bảng, một ô hoặc một khung.",
    ),
    "chữ bị bỏ": (
        "{%p if nam %} Điều 1\n{%p endif %}",
        "LỖI đoạn 2 “{%p if nam %} Điều 1”: Nội dung “Điều 1” đứng chung dòng, ô hoặc đoạn với thẻ “{%p if nam %}” nên sẽ bị bỏ mất khi lập văn bản. [MAU_WORD_BI_BO]",
        "Cách sửa: Chuyển nội dung sang dòng, ô hoặc đoạn khác; thẻ đó phải đứng một mình.",
    ),
    "tên gõ sai": (
        "|| Số || {{ vb.so_ki_hieu }}",
        "LỖI bảng 1, dòng 1, ô 2, đoạn 1 “{{ vb.so_ki_hieu }}”: Loại văn bản này không có tên “vb.so_ki_hieu” (có phải “vb.so_ky_hieu”?), dùng trong thẻ “{{ vb.so_ki_hieu }}”. [MAU_WORD_TEN_LA]",
        "Cách sửa: Sửa lại tên cho đúng; phần mềm sẽ không lập được văn bản khi còn tên lạ.",
    ),
    "hai từ": (
        "{{ so ky hieu }}",
        "LỖI đoạn 2 “{{ so ky hieu }}”: Không đọc được thẻ “{{ so ky hieu }}”: có hai từ đứng cạnh nhau; tên viết liền bằng dấu gạch dưới. [MAU_WORD_BIEU_THUC_SAI]",
        "Cách sửa: Sửa lại nội dung thẻ, so với thẻ tương tự trong mẫu chuẩn.",
    ),
    "bộ lọc lạ": (
        "{{ nam | uper }}",
        "LỖI đoạn 2 “{{ nam | uper }}”: Không có bộ lọc “uper” (có phải “upper”?), dùng trong thẻ “{{ nam | uper }}”. [MAU_WORD_BO_LOC_LA]",
        "Cách sửa: Sửa tên bộ lọc hoặc bỏ phần sau dấu |.",
    ),
    "đoạn đã xóa": (
        "Năm ⟦del {{ nam }}⟧",
        "LỖI đoạn 2 “Năm”: Thẻ “{{ nam }}” có phần nằm trong đoạn đã xóa nhưng còn theo dõi sửa đổi (Track Changes). [MAU_WORD_THE_DA_XOA]",
        "Cách sửa: Trong Word, chọn Review, chấp nhận hoặc hủy mọi sửa đổi rồi lưu lại.",
    ),
    "chạm vào chương trình": (
        "{{ nam.__class__ }}",
        "LỖI đoạn 2 “{{ nam.__class__ }}”: Thẻ “{{ nam.__class__ }}” chạm vào “__class__”, phần bên trong của chương trình mà mẫu không được phép dùng. [MAU_WORD_TRUY_CAP_CAM]",
        "Cách sửa: Bỏ thẻ này; nếu mẫu nhận từ nơi khác thì kiểm tra lại nguồn của mẫu.",
    ),
}  # fmt: skip


def test_there_are_ten_broken_templates() -> None:
    assert len(BROKEN) == 10


@pytest.mark.parametrize(("body", "wrong", "remedy"), BROKEN.values(), ids=BROKEN)
def test_a_broken_template_is_told_with_its_exact_message(
    tmp_path: Path, body: str, wrong: str, remedy: str
) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(template(f"{FRAME}\n{body}"))
    result = call("template", "check", path)
    lines = [line.strip() for line in result.output.splitlines()]
    assert lines[0].startswith(f"{path}: thay mẫu ke-hoach;")
    assert lines[1:] == [wrong, remedy]
    assert result.exit_code == 1


def test_a_copy_of_a_standard_template_is_clean(tmp_path: Path) -> None:
    path = shutil.copy(templates_dir() / "ke-hoach.docx", tmp_path / "ke-hoach.docx")
    result = call("template", "check", path)
    assert result.exit_code == 0
    assert result.output.endswith("Không có lỗi.\n")


def test_a_missing_mandatory_part_is_a_warning_and_leaves_the_exit_code_at_0(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(template(FRAME.replace("{{ vb.so_ky_hieu }}", "")))
    result = call("template", "check", path)
    assert result.exit_code == 0
    assert "LƯU Ý cả tệp: Mẫu không dùng tên “vb.so_ky_hieu”" in result.output


def test_names_are_judged_by_the_template_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ban-nhap.docx"
    path.write_bytes(template(f"{FRAME} {{{{ nham }}}}"))
    unknown = call("template", "check", path)
    assert unknown.exit_code == 0
    assert "chưa xét tên (dùng --like)" in unknown.output
    known = call("template", "check", path, "--like", "ke-hoach")
    assert known.exit_code == 1
    assert "MAU_WORD_TEN_LA" in known.output


def test_json_is_one_object_with_all_faults_of_all_files(tmp_path: Path) -> None:
    for name, body in (("ke-hoach.docx", "{{ a }} {{ b }}"), ("khac.docx", "{{ a")):
        (tmp_path / name).write_bytes(template(body))
    result = call("template", "check", tmp_path / "ke-hoach.docx", tmp_path / "khac.docx", "--json")
    data = json.loads(result.stdout)
    first, second = data["files"]
    assert (first["template"], first["tags"], first["names"]) == ("ke-hoach", 2, ["a", "b"])
    assert (first["errors"], first["warnings"]) == (2, 4)
    assert (second["template"], second["errors"]) == (None, 1)
    assert data["problems"] == first["problems"] + second["problems"]
    told = second["problems"][0]
    assert told["code"] == "MAU_WORD_THE_KHONG_DONG"
    assert (told["file"], told["paragraph"], told["value"]) == (
        "khac.docx",
        "đoạn 1 “{{ a”",
        "{{ a",
    )


def test_english_is_spoken_on_request(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(template(f"{FRAME}\n|| {{{{ nan }}}}"))
    output = call("template", "check", path, "--lang", "en").output
    assert "ERROR table 1, row 1, cell 1, paragraph 1 “{{ nan }}”: Papers of this kind" in output
    assert "Inspect Word templates" in call("template", "check", "--help", "--lang", "en").output


def test_what_is_no_word_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(b"chu thuong")
    result = call("template", "check", path)
    assert result.exit_code == 1
    assert (
        "LỖI cả tệp: Tệp này không phải là văn bản Word dạng .docx. [TEP_KHONG_PHAI_WORD]"
        in result.output
    )
    assert "MAU_WORD_TEN_CHUA_DUNG" not in result.output


@pytest.mark.parametrize("more", [["khong-co.docx"], ["--like", "khong-co", __file__], []])
def test_wrong_usage_ends_with_2(more: list[str]) -> None:
    assert call("template", "check", *more).exit_code == 2
