"""What the command line says apart from problems: help, summary, labels; Vietnamese and English."""

from __future__ import annotations

from dienhinh_docs.wording import Lang

_TEXTS: dict[str, tuple[str, str]] = {
    # help
    "help.main": (
        "Lập giấy tờ về điển hình tiên tiến: kiểm tra sổ của các cơ quan, lập văn bản Word đúng thể thức.",
        "Papers about exemplars: judge the workbooks of all bodies, make Word documents in the prescribed format.",
    ),
    "help.init": (
        "Tạo thư mục chương trình mới DIR từ kế hoạch năm 2021 có sẵn hoặc từ chương trình năm trước.",
        "Make a new programme folder DIR from the built-in plan of 2021 or from last year's programme.",
    ),
    "help.kit": (
        "Lập biểu mẫu Excel cho từng cơ quan trong thư mục bieu-mau.",
        "Write the kit, one workbook a body, into the folder bieu-mau.",
    ),
    "help.check": (
        "Đọc và kiểm tra mọi sổ, lập sổ trả lại trong thư mục tra-lai; không lập văn bản.",
        "Read and judge all workbooks, write returned copies into tra-lai; make no documents.",
    ),
    "help.run": (
        "Kiểm tra sổ rồi lập mọi văn bản đến hạn và đủ dữ liệu.",
        "Check, then make every document that is due and can be made.",
    ),
    "help.status": (
        "Cho biết cơ quan nào đã gửi gì, chậm bao nhiêu ngày, bị trả mấy lần.",
        "Who has sent what, who is late by how many days, how often returned.",
    ),
    "help.lint": (
        "Xét thể thức của mọi tệp Word theo quy định dành cho cơ quan ban hành.",
        "Judge any Word file against the prescribed format of its issuer.",
    ),
    "help.pdf": (
        "In các tệp Word ra PDF bằng LibreOffice; tệp không đổi thì không in lại.",
        "Print Word files as PDF with LibreOffice; a file that has not changed is not printed again.",
    ),
    "opt.pdf": (
        "In thêm bản PDF bên cạnh mỗi văn bản (cần LibreOffice).",
        "Print each document as PDF beside it too (needs LibreOffice).",
    ),
    "opt.pdf_out": ("Thư mục đặt tệp PDF (mặc định: bên cạnh tệp Word).", "Folder for the PDF files (default: beside the Word file)."),
    "help.template": ("Các mẫu Word.", "Word templates."),
    "help.template_check": (
        "Xét mẫu Word: mọi lỗi của thẻ và của tên, chỉ rõ bảng, dòng, ô, đoạn.",
        "Inspect Word templates: all faults of tags and names, with table, row, cell and paragraph.",
    ),
    "opt.like": (
        "Mẫu chuẩn mà tệp này thay thế (mặc định theo tên tệp).",
        "The standard template that the file stands for (default: by its name).",
    ),
    "opt.fix": (
        "Lập bản đã sửa bên cạnh, không đụng đến tệp gốc và câu chữ.",
        "Write a mended copy beside; the original and the wording stay untouched.",
    ),
    "opt.fix_out": ("Thư mục đặt bản đã sửa.", "Folder for mended copies."),
    "opt.from": ("Thư mục chương trình năm trước.", "Last year's programme folder."),
    "opt.workbook": (
        "Chương trình là sổ Excel programme.xlsx, hoặc tệp chữ programme.yaml (mặc định: như chương trình nguồn).",
        "The programme as a workbook programme.xlsx, or as text programme.yaml (default: as its source).",
    ),
    "opt.out": (
        "Thư mục kết quả (mặc định outputs/<chương trình>).",
        "Output folder (default outputs/<programme>).",
    ),
    "opt.date": (
        "Ngày được coi là hôm nay, dạng YYYY-MM-DD.",
        "The day taken as today, YYYY-MM-DD.",
    ),
    "opt.json": ("In kết quả dạng JSON.", "Print the result as JSON."),
    "opt.lang": ("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."),
    "opt.body": ("Chỉ cơ quan mang mã này; dùng nhiều lần được.", "Only this body; repeatable."),
    "opt.kind": ("Chỉ loại giấy tờ này; dùng nhiều lần được.", "Only this kind; repeatable."),
    "opt.quarter": ("Chỉ quý này (1 đến 4).", "Only this quarter (1 to 4)."),
    "opt.jobs": (
        "Số tiến trình chạy song song (mặc định: mọi lõi).",
        "Number of processes (default: all cores).",
    ),
    "opt.late": ("Chỉ cơ quan chậm.", "Only late bodies."),
    "opt.xlsx": (
        "Ghi thêm bảng tình hình ra tinh-hinh.xlsx trong thư mục kết quả, đủ mọi cơ quan và mọi quý.",
        "Write the whole matrix to tinh-hinh.xlsx in the output folder too.",
    ),
    "opt.version": ("In phiên bản.", "Print the version."),
    "opt.help": ("In phần trợ giúp này.", "Show this help."),
    # progress
    "stage.doc": ("Đọc sổ", "Reading workbooks"),
    "stage.lap": ("Lập văn bản", "Making documents"),
    "stage.kit": ("Lập biểu mẫu", "Writing kits"),
    "stage.tra": ("Lập sổ trả lại", "Writing returned copies"),
    "stage.cho": ("Chờ lần chạy khác kết thúc", "Waiting for another run"),
    "stage.rate": ("{rate}/giây", "{rate}/s"),
    "stage.pdf": ("In PDF", "Printing PDF"),
    # summary
    "sum.head": ("Chương trình {programme}, ngày {date}", "Programme {programme}, {date}"),
    "sum.workbooks": (
        "Sổ đã đọc: {workbooks}; cơ quan chưa gửi: {silent}.",
        "Workbooks read: {workbooks}; bodies that have sent none: {silent}.",
    ),
    "sum.rows": (
        "Số dòng: {rows} = nhận {taken} + chữa {corrected} + trả {returned}.",
        "Rows: {rows} = taken {taken} + corrected {corrected} + returned {returned}.",
    ),
    "sum.documents": (
        "Văn bản đã lập: {documents}, trong thư mục {out}.",
        "Documents made: {documents}, in the folder {out}.",
    ),
    "sum.pdfs": ("Bản PDF bên cạnh văn bản: {count}.", "PDF files beside the documents: {count}."),
    "sum.no_documents": (
        "Chưa có văn bản nào được lập.",
        "No document was made.",
    ),
    "sum.none_due": (
        "Đến ngày này chưa có quý nào của năm {year} bắt đầu, nên chưa văn bản nào đến hạn; dùng --quarter để lập trước.",
        "No quarter of {year} has begun by this day, so nothing is due; use --quarter to work ahead.",
    ),
    "sum.kits": ("Biểu mẫu đã lập: {count}, trong thư mục {out}.", "Kits written: {count}, in the folder {out}."),
    "sum.round": (
        "{file} ({body}), gửi lần {number}: đã sửa {mended} lỗi, còn {open}, mới {new}.",
        "{file} ({body}), sending {number}: {mended} errors mended, {open} still open, {new} new.",
    ),
    "sum.rounds_more": (
        "… và {count} sổ khác đã gửi lại, xem mục rounds của ket-qua.json.",
        "… and {count} more workbooks sent again, see rounds in ket-qua.json.",
    ),
    "sum.returned": ("Sổ trả lại để sửa: {paths}.", "Returned copies: {paths}."),
    "sum.retired": (
        "Tệp không còn căn cứ đã được chuyển vào thư mục {aside}: {paths}.",
        "Files whose cause is gone were moved to {aside}: {paths}.",
    ),
    "sum.corrections": (
        "Giá trị đã được chữa khi đọc: {count} (xem trong sổ trả lại hoặc ket-qua.json).",
        "Values put right while reading: {count} (listed in the returned copy and in ket-qua.json).",
    ),
    "sum.mend": ("Cần sửa ({count}):", "To be mended ({count}):"),
    "sum.look": ("Cần xem lại ({count}):", "Worth a look ({count}):"),
    "sum.more": ("… và {count} chỗ khác; xem đủ trong sổ trả lại (thư mục tra-lai) hoặc chạy với --json.", "… and {count} more; all are in the returned copies (folder tra-lai) or shown with --json."),
    "sum.same": (" và {count} ô khác", " and {count} more cells"),
    "sum.others": (" và {count} tệp khác", " and {count} more files"),
    "sum.clean": ("Không có gì phải sửa.", "Nothing to mend."),
    "sum.fix": ("Cách sửa: {fix}", "What to do: {fix}"),
    # lint
    "lint.head": ("{file}: xét theo {regime}; loại văn bản: {loai}.", "{file}: judged by {regime}; type: {loai}."),
    "lint.head_unsure": (
        "{file}: không rõ cơ quan ban hành, tạm xét theo {regime}; loại văn bản: {loai}.",
        "{file}: the issuer is not clear, judged by {regime} for now; type: {loai}.",
    ),
    "lint.clean": ("Không có lỗi thể thức.", "Nothing against the prescribed format."),
    "lint.error": ("LỖI", "ERROR"),
    "lint.warning": ("LƯU Ý", "NOTE"),
    "lint.left": ("  Bản đã sửa còn {count} điểm để người soạn tự xem:", "  Left to a person in the copy ({count}):"),
    "lint.mended": ("{file}: bản đã sửa {count} chỗ là {target}.", "{file}: mended in {count} places: {target}."),
    # pdf
    "pdf.done": ("PDF: in mới {fresh}, còn nguyên từ lần trước {standing}, không in được {failed}.", "PDF: {fresh} printed, {standing} still good from before, {failed} failed."),
    # template
    "template.head": ("{file}: thay mẫu {mau}; {tags} thẻ, {names} tên.", "{file}: stands for {mau}; {tags} tags, {names} names."),
    "template.head_unknown": (
        "{file}: không rõ thay mẫu chuẩn nào nên chưa xét tên (dùng --like); {tags} thẻ, {names} tên.",
        "{file}: stands for no standard template, so names are not judged (use --like); {tags} tags, {names} names.",
    ),
    "template.clean": ("Không có lỗi.", "No fault."),
    # init
    "init.done": ("Đã tạo chương trình tại {path}.", "The programme was made at {path}."),
    "init.review": (
        "Các mục đã đổi hoặc để trống, cần xem lại: {paths}.",
        "Entries that were changed or emptied and need a look: {paths}.",
    ),
    "init.not_empty": (
        "Thư mục {path} đã có nội dung; chọn một tên thư mục khác.",
        "The folder {path} is not empty; choose another name.",
    ),
    # status
    "status.title": ("Tình hình gửi sổ đến ngày {date}", "Standing on {date}"),
    "status.body": ("Cơ quan", "Body"),
    "status.sent_on": ("Ngày gửi", "Sent"),
    "status.late": ("Chậm (ngày)", "Days late"),
    "status.returned": ("Bị trả (lần)", "Returned"),
    "status.problems": ("Cần sửa", "To mend"),
    "status.due": ("hạn {date}", "due {date}"),
    "status.all": ("Cộng", "All"),
    "status.paper": ("Giấy tờ", "Paper"),
    "status.due_day": ("Hạn nộp", "Due"),
    "status.code": ("Mã", "Code"),
    "status.file": ("Tệp sổ", "File"),
    "status.state": ("Tình trạng", "Standing"),
    "status.day": ("Ngày nhận", "Came on"),
    "status.days": ("Chậm (ngày)", "Days late"),
    "status.time": ("Lần trả", "Return no."),
    "status.return_day": ("Ngày trả", "Returned on"),
    "status.reason": ("Lý do", "Reason"),
    "status.count": ("Số chỗ", "Places"),
    "status.counts": ("Số cơ quan theo từng loại giấy tờ", "Bodies by paper"),
    "status.short_sent": ("Gửi", "Sent"),
    "status.short_returned": ("Trả", "Ret."),
    "status.short_problems": ("Sửa", "Mend"),
    "status.days_hint": ("Số sau dấu là số ngày chậm so với hạn; chữ La Mã là quý.", "The number after a sign counts days after the deadline; Roman numerals are quarters."),
    "status.nobody": ("Không có cơ quan nào như yêu cầu.", "No body is as asked for."),
    "status.returns": ("Đã trả để sửa và lý do:", "Returned, and why:"),
    "status.return": ("{code}: {times} lần, lần gần nhất {day}", "{code}: {times}×, the last on {day}"),
    "status.reason_line": ("{count} chỗ: {words} [{code}]", "{count}×: {words} [{code}]"),
    "status.more_reasons": ("và {count} chỗ có lý do khác", "and {count} more for other reasons"),
    "status.no_reason": ("Lần này chưa ghi lý do", "No reason was recorded"),
    "status.refused": ("Sổ không nhận được:", "Workbooks that were refused:"),
    "status.superseded": ("Sổ đã có bản mới thay thế:", "Workbooks that a newer one takes the place of:"),
    "status.file_line": ("{file}: {words}", "{file}: {words}"),
    "status.unplaced": ("Tệp chưa rõ của cơ quan nào:", "Files of which it is not known whose they are:"),
    "status.xlsx": ("Bảng tình hình (đủ mọi cơ quan, mọi quý): {path}.", "The whole matrix as a workbook: {path}."),
    "xlsx.title": ("TÌNH HÌNH GỬI SỔ CỦA CÁC CƠ QUAN, ĐƠN VỊ", "STANDING OF ALL BODIES"),
    "xlsx.as_of": ("Tính đến ngày", "As of"),
    "xlsx.sheet.sum": ("Tổng hợp", "Summary"),
    "xlsx.sheet.matrix": ("Từng cơ quan", "Bodies"),
    "xlsx.sheet.returns": ("Sổ đã trả", "Returns"),
    "xlsx.bodies": ("Số cơ quan, đơn vị:", "Bodies:"),
    "xlsx.late": ("Số cơ quan chậm:", "Late bodies:"),
    "xlsx.returned_bodies": ("Số cơ quan bị trả sổ:", "Bodies with returns:"),
    "xlsx.returns": ("Tổng số lần trả:", "Returns in all:"),
    "xlsx.to_mend": ("Số cơ quan còn lỗi phải sửa:", "Bodies with errors to mend:"),
    "xlsx.late_list": ("Cơ quan chậm ({count})", "Late bodies ({count})"),
    "xlsx.nobody_late": ("Không có cơ quan nào chậm.", "No body is late."),
    "xlsx.more_late": ("… và {count} cơ quan khác; xem trang Từng cơ quan, lọc cột Chậm.", "… and {count} more; see the sheet Bodies, filter Days late."),
    "xlsx.no_due": ("chưa đặt hạn", "no deadline"),
    "xlsx.returns_title": ("SỔ ĐÃ TRẢ ĐỂ SỬA VÀ LÝ DO", "RETURNS AND THEIR REASONS"),
    "xlsx.no_returns": ("Chưa trả sổ nào.", "Nothing has been returned."),
    "xlsx.shown_sum": ("Số chỗ ở các dòng đang hiện:", "Places on the lines shown:"),
    "status.quarter": ("quý {quarter}", "Q{quarter}"),
    "paper.ke-hoach": ("Kế hoạch", "Plan"),
    "paper.danh-sach-dien-hinh": ("Danh sách", "Register"),
    "paper.tien-do": ("Tiến độ", "Progress"),
    "paper.de-nghi": ("Đề nghị", "Nominations"),
    "paper.short.ke-hoach": ("KH", "Plan"),
    "paper.short.danh-sach-dien-hinh": ("DS", "Reg."),
    "paper.short.tien-do": ("TĐ", "Prog."),
    "paper.short.de-nghi": ("ĐN", "Nom."),
    "state.sent": ("đã gửi", "sent"),
    "state.late": ("gửi chậm {days}", "late {days}"),
    "state.returned": ("đã trả, chờ sửa", "returned"),
    "state.returned_late": ("chờ sửa, gửi chậm {days}", "returned; late {days}"),
    "state.refused": ("không nhận được", "refused"),
    "state.refused_late": ("không nhận, quá hạn {days}", "refused, overdue {days}"),
    "state.overdue": ("quá hạn {days}", "overdue {days}"),
    "state.waiting": ("chưa gửi", "not yet"),
    "state.name.sent": ("đã gửi đúng hạn", "sent in time"),
    "state.name.late": ("đã gửi, chậm", "sent late"),
    "state.name.returned": ("đã trả, chờ sửa", "returned, to be mended"),
    "state.name.refused": ("sổ không nhận được", "workbook refused"),
    "state.name.overdue": ("quá hạn chưa gửi", "overdue"),
    "state.name.waiting": ("chưa đến hạn, chưa gửi", "not sent, not due"),
    # usage
    "use.bad_number": ("“{value}” không phải số nguyên trong khoảng {limits}.", "“{value}” is not a whole number within {limits}."),
    "use.bad_value": ("giá trị của {name} không dùng được: {reason}", "the value of {name} cannot be used: {reason}"),
    "use.missing": ("thiếu {value}", "{value} is missing"),
    "use.no_command": ("không có lệnh {value}", "there is no command {value}"),
    "use.no_option": ("không có tùy chọn {value}", "there is no option {value}"),
    "use.usage": ("Cách dùng: {usage}", "Usage: {usage}"),
    "use.stopped": (
        "Đã dừng theo yêu cầu; không có tệp nào dở dang. Chạy lại lệnh để hoàn tất.",
        "Stopped as asked; no file is half written. Run the command again to finish.",
    ),
    "use.no_output": ("Không in được kết quả ra nơi đã chọn.", "The result could not be printed where it was sent."),
    "use.bad_date": ("“{value}” không phải ngày dạng YYYY-MM-DD.", "“{value}” is not a date like 2021-03-15."),
    "use.bad_body": ("Chương trình không có cơ quan mang mã “{value}”.", "The programme has no body “{value}”."),
    "use.no_file": ("Không có tệp “{value}”.", "There is no file “{value}”."),
    "use.bad_template": (
        "Không có mẫu chuẩn “{value}”; các mẫu hiện có: {known}.",
        "There is no standard template “{value}”; known: {known}.",
    ),
    "use.bad_kind": (
        "Không có loại giấy tờ “{value}”; các loại hiện có: {known}.",
        "There is no kind “{value}”; known: {known}.",
    ),
}  # fmt: skip


def text(key: str, lang: Lang, **slots: object) -> str:
    """A text of the command line, with its slots filled."""
    vi, en = _TEXTS[key]
    return (vi if lang == "vi" else en).format(**slots)
