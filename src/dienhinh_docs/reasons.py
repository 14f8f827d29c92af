"""Why something failed: a key as a fact of a problem, its words in both languages here."""

from __future__ import annotations

import errno

REASONS: dict[str, tuple[str, str]] = {
    # of the operating system
    "os.denied": ("không có quyền", "permission denied"),
    "os.read_only": ("ổ đĩa chỉ cho đọc", "the drive is read-only"),
    "os.full": ("đĩa đã đầy", "the disk is full"),
    "os.in_the_way": (
        "có một tệp nằm đúng chỗ của thư mục",
        "a file lies where a folder is needed",
    ),
    "os.folder": ("đây là thư mục, không phải tệp", "it is a folder, not a file"),
    "os.long_name": ("tên tệp hoặc đường dẫn quá dài", "the name or path is too long"),
    "os.busy": ("tệp đang được mở ở chương trình khác", "the file is open in another program"),
    "os.gone": ("không còn tệp ở chỗ này", "the file is not there any more"),
    "os.other": ("hệ thống báo lỗi khi đọc, ghi", "the system reports an input/output error"),
    # of a programme
    "yaml.too_large": ("tệp quá lớn", "the file is too large"),
    "yaml.depth": ("các mục lồng vào nhau quá sâu", "entries are nested too deeply"),
    "yaml.alias": ("không dùng được dấu & hoặc * ở đầu giá trị", "& and * cannot begin a value"),
    "yaml.duplicate": ("tên mục này đã dùng ở trên", "the name of this entry is used above"),
    "yaml.key": ("tên mục phải là một chữ đơn giản", "the name of an entry must be plain text"),
    "yaml.control": ("có ký tự điều khiển không in được", "it holds a control character"),
    "yaml.tab": (
        "thụt lề bằng phím Tab, hoặc giá trị bắt đầu bằng dấu @, %, ` mà không đặt trong nháy",
        "a tab used for indentation, or a value that begins with @, % or ` without quotes",
    ),
    "yaml.indent": (
        "thụt lề không thẳng hàng, hoặc thiếu hay thừa dấu hai chấm ở dòng này hoặc dòng trên",
        "uneven indentation, or a colon missing or superfluous on this line or the one above",
    ),
    "yaml.colon": ("thiếu dấu hai chấm sau tên mục", "the colon after a name is missing"),
    "yaml.quote": ("dấu nháy mở ra mà không đóng lại", "a quotation mark is not closed"),
    "yaml.bracket": ("dấu ngoặc mở ra mà không đóng lại", "a bracket is not closed"),
    "yaml.syntax": ("không đúng cách viết YAML", "it is not well-formed YAML"),
    "yaml.encoding": ("không phải chữ Unicode (UTF-8)", "it is not Unicode text (UTF-8)"),
    "yaml.empty": ("tệp không có nội dung", "the file is empty"),
    "yaml.no_map": (
        "nội dung không phải là các dòng “tên mục: giá trị”",
        "it does not consist of lines “name: value”",
    ),
    # what an entry of the programme needs
    "need.text": ("cần có chữ, không để trống", "give a text, not a blank"),
    "need.whole": ("cần một số nguyên", "give a whole number"),
    "need.date": (
        "cần ngày dạng YYYY-MM-DD (năm, tháng, ngày)",
        "give a date as YYYY-MM-DD (year, month, day)",
    ),
    "need.bool": ("cần true hoặc false", "give true or false"),
    "need.code": (
        "cần mã chỉ gồm chữ cái không dấu, chữ số và dấu nối như các mã khác",
        "give a code of plain letters, digits and joining signs like the others",
    ),
    "need.other_code": (
        "cần mã khác, vì Windows không cho đặt tên thư mục như vậy",
        "give another code, Windows admits no folder of this name",
    ),
    "need.one": ("cần ít nhất một dòng", "give at least one line"),
    "need.stages": ("cần đúng bốn khâu", "give exactly four stages"),
    "need.fewer": ("bớt số giá trị", "give fewer values"),
    "need.list": (
        "cần một danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang",
        "give a list, each line beginning with a dash",
    ),
    "need.map": ("cần các dòng “tên mục: giá trị”", "give lines “name: value”"),
    "need.name_a_lead": (
        "cần đúng một tên cho mỗi cơ quan đầu mối, theo cùng thứ tự",
        "give one name for each leading body, in the same order",
    ),
    # of a workbook
    "file.empty": ("tệp trống, không có nội dung", "an empty file"),
    "file.xls": ("tệp Excel đời cũ .xls", "the old .xls format"),
    "file.xlsb": ("tệp Excel nhị phân .xlsb", "the binary .xlsb format"),
    "file.ods": ("tệp .ods của LibreOffice", "the .ods format of LibreOffice"),
    "file.strict": ("lưu ở dạng “Strict Open XML”", "saved as “Strict Open XML”"),
    "file.other": ("nội dung không phải của Excel", "its content is not of Excel"),
    "file.torn": ("tệp có thể chưa được tải về đủ", "perhaps not fully downloaded"),
    "file.inside": ("nội dung bên trong không đọc được", "its inside cannot be read"),
    "stamp.none": ("sổ không mang dấu nhận biết", "it carries no stamp"),
    "stamp.two": (
        "các dấu trong sổ ghi những cơ quan khác nhau",
        "the stamps in it name different bodies",
    ),
    "size.file": ("dung lượng tệp", "size of the file"),
    "size.unpacked": ("dung lượng sau khi giải nén", "size when unpacked"),
    "size.parts": ("số phần của tệp", "number of parts"),
    "size.sheets": ("số trang", "number of sheets"),
    "file.no_sheet": ("không có trang nào đọc được", "no sheet can be read"),
}

_BY_NUMBER = {
    errno.EACCES: "os.denied",
    errno.EPERM: "os.denied",
    errno.EROFS: "os.read_only",
    errno.ENOSPC: "os.full",
    errno.EDQUOT: "os.full",
    errno.EEXIST: "os.in_the_way",
    errno.ENOTDIR: "os.in_the_way",
    errno.EISDIR: "os.folder",
    errno.ENAMETOOLONG: "os.long_name",
    errno.EBUSY: "os.busy",
    errno.ETXTBSY: "os.busy",
    errno.ENOENT: "os.gone",
}


def of_os(error: OSError) -> str:
    """The reason that stands in an error of the operating system."""
    return _BY_NUMBER.get(error.errno or 0, "os.other")


def in_words(reason: str, *, vietnamese: bool) -> str:
    """A reason in words; one that has no key is told as it is."""
    vi, en = REASONS.get(reason, (reason, reason))
    return vi if vietnamese else en
