"""Why something failed: a key as a fact of a problem, its words in both languages here."""

from __future__ import annotations

import errno

REASONS: dict[str, tuple[str, str]] = {
    # of a check across rows
    "ground.sum": ("số học: phần không lớn hơn tổng", "arithmetic: no part exceeds its whole"),
    "ground.calendar": ("trình tự công việc", "the order of the work"),
    "ground.programme": ("theo cài đặt của chương trình", "as the programme sets it"),
    "award.later": ("muộn hơn năm của chương trình là", "it is later than the programme's year,"),
    "award.before": (
        "sớm hơn năm sinh hoặc năm thành lập; sớm nhất là",
        "it is before birth or founding; the earliest is",
    ),
    "award.decision": (
        "không khớp với ngày quyết định",
        "it does not go with the decision's date,",
    ),
    "founded.later": ("muộn hơn năm của chương trình là", "it is later than the programme's year,"),
    "people.la_lanh_dao": (
        "người trực tiếp công tác, lao động, không phải lãnh đạo, quản lý",
        "people who do the work themselves and lead nobody",
    ),
    "people.gioi_tinh": ("nữ", "women"),
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
    "os.link": (
        "thư mục chứa tệp là liên kết ra ngoài thư mục kết quả",
        "its folder is a link out of the output folder",
    ),
    # of a run
    "run.died": (
        "tiến trình xử lý dừng đột ngột, có thể do thiếu bộ nhớ",
        "the process at work ended suddenly, perhaps for lack of memory",
    ),
    "run.memory": (
        "đọc tệp cần quá nhiều bộ nhớ nên đã dừng lại",
        "reading it takes too much memory and was stopped",
    ),
    "run.time": ("đọc tệp quá lâu nên đã dừng lại", "reading it takes too long and was stopped"),
    "run.crashed": (
        "nội dung tệp làm chương trình đọc bị đổ",
        "its content makes the reading program crash",
    ),
    "run.deep": (
        "các phần trong tệp lồng vào nhau quá sâu",
        "its parts are nested too deeply",
    ),
    "file.changing": (
        "tệp đang được thay đổi trong lúc đọc",
        "the file was changed while it was read",
    ),
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
    "need.day": ("cần ngày theo thứ tự ngày/tháng/năm", "give a date, day/month/year"),
    "need.yes_no": ("ghi Có hoặc Không", "write Có or Không"),
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
    "file.strict": ("lưu ở dạng “Strict Open XML”", "saved as “Strict Open XML”"),
    "file.doc": (
        "đây là tệp Word .doc; chép bảng trong đó sang sổ đã phát",
        "a Word file (.doc); copy its table into the kit",
    ),
    "file.docx": (
        "đây là tệp Word .docx; chép bảng trong đó sang sổ đã phát",
        "a Word file (.docx); copy its table into the kit",
    ),
    "file.ppt": ("đây là tệp trình chiếu PowerPoint", "a PowerPoint presentation"),
    "file.odf": (
        "đây là tệp văn bản hoặc bản vẽ của LibreOffice, không phải bảng tính",
        "a text or drawing of LibreOffice, not a spreadsheet",
    ),
    "file.numbers": (
        "đây là tệp Numbers của máy Apple; trong Numbers chọn Xuất sang Excel",
        "a file of Apple's Numbers; export it to Excel there",
    ),
    "file.pdf": (
        "đây là tệp .pdf; gửi chính tệp bảng tính đã lập ra nó",
        "a .pdf file; send the spreadsheet it was made from",
    ),
    "file.rtf": (
        "đây là tệp .rtf; chép bảng sang sổ đã phát",
        "an .rtf file; copy its table into the kit",
    ),
    "file.picture": (
        "đây là tệp ảnh chụp hoặc quét; gõ nội dung vào sổ đã phát",
        "a picture or a scan; type its content into the kit",
    ),
    "file.archive": (
        "đây là tệp nén; giải nén rồi gửi sổ bên trong",
        "an archive; unpack it and send the workbook in it",
    ),
    "file.web": (
        "đây là trang web mang tên tệp Excel; mở bằng Excel rồi chọn Lưu thành .xlsx",
        "a web page named like an Excel file; open it in Excel and save it as .xlsx",
    ),
    "file.xml2003": (
        "đây là tệp XML của Excel 2003; mở bằng Excel rồi chọn Lưu thành .xlsx",
        "an XML file of Excel 2003; open it in Excel and save it as .xlsx",
    ),
    "file.csv": (
        "đây là tệp chữ .csv hoặc .txt; mở bằng Excel, kiểm tra dấu tiếng Việt rồi chọn Lưu thành .xlsx",
        "a text file (.csv or .txt); open it in Excel, check the letters and save it as .xlsx",
    ),
    "file.twice": (
        "trong tệp có hai phần cùng tên, không biết phần nào là thật",
        "two of its parts have one name, which of them is right is not known",
    ),
    "file.doctype": (
        "tệp mang khai báo lạ (DOCTYPE) mà không chương trình bảng tính nào ghi ra",
        "it carries a declaration (DOCTYPE) that no spreadsheet program writes",
    ),
    "limited.xls": (
        "không thấy được công thức nào chưa được tính",
        "formulas that were never calculated cannot be told",
    ),
    "limited.styles": (
        "định dạng trong tệp bị hỏng nên không thấy được phông chữ và dạng ngày",
        "its formats are damaged, so fonts and formats of dates cannot be seen",
    ),
    "limited.xlsb": (
        "không thấy được phông chữ, công thức và liên kết sang tệp khác",
        "fonts, formulas and links to other files cannot be seen",
    ),
    "size.wide": (
        "có ô chứa dữ liệu nằm quá xa bảng; xóa các dòng, cột thừa rồi lưu lại",
        "a cell with content lies far outside of the table; delete superfluous rows and columns",
    ),
    "file.other": ("nội dung không phải của Excel", "its content is not of Excel"),
    "file.torn": ("tệp có thể chưa được tải về đủ", "perhaps not fully downloaded"),
    "file.inside": ("nội dung bên trong không đọc được", "its inside cannot be read"),
    "stamp.none": ("sổ không mang dấu nhận biết", "it carries no stamp"),
    "stamp.two": (
        "các dấu trong sổ ghi những cơ quan khác nhau",
        "the stamps in it name different bodies",
    ),
    "stamp.unknown_name": (
        "sổ không mang dấu, và tên ở trang Đơn vị không phải của cơ quan nào trong chương trình",
        "it carries no stamp, and the form names no body of the programme",
    ),
    "stamp.nobody": (
        "danh sách không theo mẫu, mà tên tệp và các dòng đầu không nêu một cơ quan nào của chương trình; ghi mã cơ quan vào tên tệp, hoặc ghi tệp vào mục cai_dat.so_cua của chương trình",
        "a list without our layout, and neither its file name nor its head names a body of the programme; put the body's code into the file name, or name the file under cai_dat.so_cua of the programme",
    ),
    "stamp.several": (
        "danh sách không theo mẫu, mà tên tệp và các dòng đầu nêu nhiều cơ quan; ghi mã của một cơ quan vào tên tệp, hoặc ghi tệp vào mục cai_dat.so_cua của chương trình",
        "a list without our layout whose file name and head name several bodies; put one body's code into the file name, or name the file under cai_dat.so_cua of the programme",
    ),
    "whose.setting": (
        "theo mục cai_dat.so_cua của chương trình",
        "as the programme says (cai_dat.so_cua)",
    ),
    "whose.form": ("theo tên ở trang Đơn vị", "by the name on the form"),
    "whose.file": ("theo tên tệp", "by the name of the file"),
    "whose.head": ("theo các dòng đầu của danh sách", "by the lines at its head"),
    "group.used": (
        "điều ghi ở đó (đối tượng, hình thức, đơn vị) đã được điền cho các dòng bên dưới",
        "what they say (kind, award, unit) was filled in for the rows below them",
    ),
    "group.tail": (
        "đây là phần cộng, ghi chú, chữ ký ở cuối",
        "they are totals, remarks and signatures at the end",
    ),
    "group.unused": ("không có gì được lấy từ đó", "nothing was taken from them"),
    "newest.form": ("ghi ngày gửi muộn hơn", "which states a later day of sending"),
    "newest.saved": ("được lưu sau", "which was saved later"),
    "newest.file": ("có thời gian tệp muộn hơn", "whose file is of a later time"),
    "newest.same": ("có nội dung giống hệt", "which has the very same content"),
    "size.file": ("dung lượng tệp", "size of the file"),
    "size.unpacked": ("dung lượng sau khi giải nén", "size when unpacked"),
    "size.parts": ("số phần của tệp", "number of parts"),
    "size.sheets": ("số trang", "number of sheets"),
    "file.no_sheet": ("không có trang nào đọc được", "no sheet can be read"),
    # of a file that is taken for a Word document
    "word.rtf": ("đây là tệp .rtf, dù tên có thể là .doc", "it is an .rtf file, whatever its name"),
    "word.odt": ("đây là tệp .odt của LibreOffice", "it is an .odt file of LibreOffice"),
    "word.flat": ("đây là tệp .xml của Word", "it is an .xml file of Word"),
    "word.web": ("đây là trang web, dù tên có thể là .doc", "it is a web page, whatever its name"),
    "word.pdf": ("đây là tệp .pdf", "it is a .pdf file"),
    # of printing
    "pdf.no_word": ("nội dung không phải tệp Word .docx", "its content is no Word file (.docx)"),
    "pdf.refused": ("LibreOffice không mở được tệp", "LibreOffice cannot load the file"),
    "pdf.hangs": (
        "LibreOffice in quá lâu nên đã bị dừng",
        "LibreOffice took too long and was stopped",
    ),
    # of a Word template
    "mau.bang": (
        "chúng nằm ở hai bảng khác nhau, hoặc một ở trong và một ở ngoài bảng",
        "they stand in two tables, or one inside and one outside",
    ),
    "mau.dong": (
        "chúng nằm ở hai dòng khác nhau của bảng, hãy dùng thẻ tr",
        "they stand in two rows, where tags with tr are needed",
    ),
    "mau.o": (
        "chúng nằm ở hai ô khác nhau của bảng, hãy dùng thẻ tc",
        "they stand in two cells, where tags with tc are needed",
    ),
    "mau.khung": (
        "một thẻ nằm trong khung chữ (text box) mà thẻ kia thì không",
        "one of them is in a text box that does not hold the other",
    ),
    "mau.lien_ket": (
        "một thẻ nằm trong siêu liên kết mà thẻ kia thì không",
        "one of them is in a hyperlink that does not hold the other",
    ),
    "mau.tien_to": (
        "hai thẻ không cùng chữ p, tr, tc ở đầu",
        "the two do not have the same prefix",
    ),
    "mau.khung_khac": (
        "một thẻ nằm trong điều khiển nội dung hoặc phần sửa đổi được theo dõi mà thẻ kia thì không",
        "one of them is in a content control or a tracked change that does not hold the other",
    ),
    "mau.ngoac_mo": ("thiếu dấu ngoặc đóng", "a closing bracket is missing"),
    "mau.thieu_gia_tri": ("thiếu tên hoặc giá trị", "a name or a value is missing"),
    "mau.dau_bang": ("dùng một dấu = thay cho hai dấu ==", "a single = instead of =="),
    "mau.hai_tu": (
        "có hai từ đứng cạnh nhau; tên viết liền bằng dấu gạch dưới",
        "two words side by side; join a name by underscores",
    ),
    "mau.thua_chu": ("có chữ thừa ở cuối thẻ", "there are superfluous words at its end"),
    "mau.thieu_in": (
        "thiếu chữ in của vòng lặp (for mục in danh_sách)",
        "the “in” of the loop is missing (for item in list)",
    ),
    "mau.ky_tu": (
        "có ký tự không dùng được trong thẻ",
        "it holds a character that a tag cannot have",
    ),
    # of findings across workbooks: what speaks for two nominees being one, and what against
    "need.one_unit": (
        "mỗi cách viết tên chỉ thuộc một đơn vị",
        "a spelling belongs to one unit only",
    ),
    "twin.name": ("trùng tên", "same name"),
    "twin.name_bare": ("trùng tên, một bên gõ không dấu", "same name, typed without marks once"),
    "twin.name_marks": ("tên chỉ khác dấu", "names differ in their marks only"),
    "twin.name_heard": ("tên nghe giống nhau", "names sound alike"),
    "twin.name_part": ("một bên thiếu chữ đệm", "a middle name is missing in one"),
    "twin.name_slip": ("tên khác một chữ cái gõ sót", "a letter of the name was mistyped"),
    "twin.name_letter": ("tên khác một chữ cái", "names differ by one letter"),
    "twin.name_letters": ("tên khác hai chữ cái", "names differ by two letters"),
    "twin.name_place": ("trùng tên, một bên ghi thêm địa danh", "same name, once with its place"),
    "twin.birth": ("cùng ngày sinh", "born on the same day"),
    "twin.birth_swapped": ("ngày, tháng sinh đổi chỗ", "day and month of birth swapped"),
    "twin.birth_parts": ("ngày sinh lệch một phần", "dates of birth differ in one part"),
    "twin.birth_year": ("cùng năm sinh", "born in the same year"),
    "twin.birth_other": ("khác ngày sinh", "born on different days"),
    "twin.unit": ("cùng đơn vị", "same unit"),
    "twin.unit_part": ("đơn vị ghi dài, ghi ngắn", "the unit written in full once, in short once"),
    "twin.unit_other": ("khác đơn vị", "different units"),
    "twin.address": ("cùng địa chỉ", "same address"),
    "twin.address_part": ("địa chỉ ghi dài, ghi ngắn", "the address in full once, in short once"),
    "twin.address_other": ("khác địa chỉ", "different addresses"),
    "twin.tax": ("cùng mã số doanh nghiệp", "same enterprise number"),
    "twin.rare": ("tên ít gặp", "a rare name"),
    "twin.common": ("tên nhiều người mang", "a common name"),
    "twin.earlier": ("báo cáo kia được gửi trước", "the other one was sent earlier"),
    "twin.unknown_day": (
        "không rõ bản nào viết trước vì ngày gửi trùng hoặc thiếu",
        "which came first is not known, the days of sending are equal or missing",
    ),
    "twin.decided": ("chương trình ghi là một (cung_mot)", "the programme says so (cung_mot)"),
    "twin.unit_marks": ("hai tên chỉ khác dấu ở một chữ", "the marks of one word differ"),
    "twin.unit_letter": ("hai tên chỉ khác một chữ cái", "one letter differs"),
    "twin.unit_order": ("hai tên chỉ khác thứ tự các chữ", "only the order of words differs"),
    "mau.nhay_mo": ("dấu nháy mở ra mà không đóng lại", "a quotation mark is not closed"),
    "mau.luy_thua": ("phép lũy thừa", "it raises to a power"),
    "mau.so_lon": (
        "phép nhân hoặc dãy số với số quá lớn",
        "a product or a range with a huge number",
    ),
    "mau.chu_gia": ("hàm sinh chữ ngẫu nhiên", "a function that makes random words"),
    "mau.qua_sau": ("biểu thức lồng nhau quá sâu", "the expression is nested too deeply"),
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

_SHARED = {32, 33}
"""Windows: sharing violation, lock violation."""


def of_os(error: OSError) -> str:
    """The reason that stands in an error of the operating system."""
    if getattr(error, "winerror", 0) in _SHARED:
        return "os.busy"
    return _BY_NUMBER.get(error.errno or 0, "os.other")


def in_words(reason: str, *, vietnamese: bool) -> str:
    """A reason in words; one that has no key is told as it is."""
    vi, en = REASONS.get(reason, (reason, reason))
    return vi if vietnamese else en
