"""All that the tool says about problems: one sentence of what is wrong, one of what to do.

Slots are ``{value}`` and the facts of the problem. Vietnamese is what users read; English stands
beside it for ``--lang en``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.reasons import in_words

Lang = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Says:
    """What is wrong and how to mend it, in both languages."""

    vi: str
    sua: str
    en: str
    fix: str


MESSAGES: dict[Code, Says] = {
    # --- the command and the programme
    Code.LENH_SAI: Says(
        "Lệnh gọi không đúng: {ly_do}.",
        "Gọi lại với --help để xem cách dùng.",
        "The command is not right: {ly_do}.",
        "Call it with --help to see how it is used.",
    ),
    Code.CHUONG_TRINH_KHONG_CO: Says(
        "Không có tệp chương trình ở nơi đã chỉ.",
        'Kiểm tra lại tên thư mục và nơi đang đứng, hoặc tạo chương trình mới: dienhinh init "{thu_muc}".',
        "There is no programme file at this place.",
        'Check the folder\'s name and where you are, or make a new programme: dienhinh init "{thu_muc}".',
    ),
    Code.CHUONG_TRINH_KHONG_DOC_DUOC: Says(
        "Tệp chương trình không đọc được: {ly_do}.",
        "Mở tệp bằng trình soạn thảo, sửa chỗ đã nêu rồi lưu theo UTF-8.",
        "The programme file cannot be read: {ly_do}.",
        "Open it in a text editor, mend the place named and save it as UTF-8.",
    ),
    Code.CHUONG_TRINH_THIEU_MUC: Says(
        "Chương trình thiếu mục “{muc}”.",
        "Thêm mục này vào chương trình.",
        "The programme lacks the entry “{muc}”.",
        "Add this entry to the programme.",
    ),
    Code.CHUONG_TRINH_MUC_LA: Says(
        "Chương trình có mục “{muc}” mà phần mềm không biết.",
        "Xem lại chính tả của tên mục, hoặc bỏ mục này.",
        "The programme has an entry “{muc}” that the program does not know.",
        "Check the spelling of the name, or remove the entry.",
    ),
    Code.CHUONG_TRINH_GIA_TRI_SAI: Says(
        "Giá trị{value_vi} của mục “{muc}” không dùng được.",
        "Sửa lại mục này{can_vi}.",
        "The value{value_en} of the entry “{muc}” cannot be used.",
        "Mend this entry{can_en}.",
    ),
    Code.CHUONG_TRINH_MA_TRUNG: Says(
        "Mã “{value}” được dùng hai lần trong chương trình.",
        "Đặt cho mỗi cơ quan, mỗi lĩnh vực một mã riêng; chữ hoa, chữ thường không làm mã khác nhau.",
        "The code “{value}” is used twice in the programme.",
        "Give every body and every field a code of its own; capitals do not make a difference.",
    ),
    Code.CHUONG_TRINH_THAM_CHIEU_LA: Says(
        "Chương trình nhắc đến mã “{value}” nhưng không có cơ quan, lĩnh vực hay hình thức khen thưởng nào mang mã này.",
        "Sửa mã, hoặc thêm mục mang mã này vào danh sách.",
        "The programme refers to the code “{value}”, but no body, field or award has it.",
        "Correct the code, or add what it stands for to the list.",
    ),
    Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT: Says(
        "Chưa có dữ liệu pháp luật thi đua, khen thưởng cho thời gian của chương trình ({value}).",
        "Kiểm tra năm và ngày của kế hoạch; nếu đúng, đề nghị bổ sung thời kỳ pháp luật vào phần mềm.",
        "There is no data of the commendation law for the programme's time ({value}).",
        "Check the plan's year and date; if right, the period has to be added to the program's data.",
    ),
    Code.CHUONG_TRINH_HAI_TEP: Says(
        "Thư mục có cả {value} và programme.xlsx nên không rõ chương trình ở tệp nào; chưa tệp nào được đọc.",
        "Giữ lại tệp đang dùng, chuyển tệp kia đi nơi khác rồi chạy lại.",
        "The folder holds both {value} and programme.xlsx; it is not clear which one counts, so neither was read.",
        "Keep the one in use, move the other away and run again.",
    ),
    Code.CHUONG_TRINH_DA_CHUA: Says(
        "Ô “{cot}” ghi “{value}”, được đọc là “{doc_la}”.",
        "Nếu đúng thì không phải làm gì; nếu không thì sửa lại ô này.",
        "The cell “{cot}” says “{value}”, which is read as “{doc_la}”.",
        "If that is right there is nothing to do; otherwise correct the cell.",
    ),
    Code.CHUONG_TRINH_KHONG_VUA_SO: Says(
        "Mục “{muc}” không ghi nguyên vẹn được vào ô Excel: quá dài, có chỗ xuống dòng trong một mục của danh sách, hoặc có ký tự lạ.",
        "Sửa mục này trong chương trình nguồn (tách ngắn, bỏ chỗ xuống dòng), hoặc giữ chương trình ở dạng YAML.",
        "The entry “{muc}” cannot be kept whole in a cell: it is too long, an item of a list has a line break, or a character is odd.",
        "Change it in the source (make it shorter, remove the line break), or keep the programme as YAML.",
    ),
    # --- a workbook as a file
    Code.TEP_KHONG_MO_DUOC: Says(
        "Tệp bị hỏng hoặc không mở được{ly_do_vi}.",
        "Mở tệp bằng Excel hoặc Word, lưu lại dạng .xlsx hoặc .docx rồi gửi lại; nếu cũng không mở được thì xin lại tệp.",
        "The file is damaged or cannot be opened{ly_do_en}.",
        "Open it in Excel or Word, save it as .xlsx or .docx and send it again; if that fails too, ask for a new one.",
    ),
    Code.TEP_KHONG_PHAI_SO: Says(
        "Tệp này không phải là sổ tính đọc được{ly_do_vi}.",
        "Dùng đúng sổ đã phát, lưu dạng “Excel Workbook (.xlsx)” rồi gửi lại.",
        "This file is no workbook that can be read{ly_do_en}.",
        "Use the workbook that was handed out, save it as “Excel Workbook (.xlsx)” and send it again.",
    ),
    Code.TEP_CO_MAT_KHAU: Says(
        "Tệp được đặt mật khẩu nên không đọc được.",
        "Bỏ mật khẩu mở tệp rồi gửi lại.",
        "The file is protected by a password and cannot be read.",
        "Remove the password for opening and send it again.",
    ),
    Code.TEP_QUA_LON: Says(
        "Tệp quá lớn so với một sổ hay một văn bản thông thường nên không được mở{ly_do_vi}.",
        "Chép nội dung sang sổ mới phát hoặc văn bản mới, không kẻ bảng hay tô màu đến cuối trang, rồi gửi lại.",
        "The file is far larger than an ordinary workbook or document and was not opened{ly_do_en}.",
        "Copy the content into a new kit or document, without borders or colours down to the last row, and send it again.",
    ),
    Code.TEP_RONG: Says(
        "Sổ chưa có dòng nào được điền.",
        "Điền các trang của sổ rồi gửi lại.",
        "No row of the workbook has been filled in.",
        "Fill in the sheets and send the workbook again.",
    ),
    Code.TEP_KHONG_CO_DAU: Says(
        "Không biết sổ là của cơ quan nào{ly_do_vi}{goi_y_vi}.",
        "Chép nội dung vào sổ đã phát cho cơ quan mình (thư mục bieu-mau) rồi gửi lại.",
        "It is not known whose workbook this is{ly_do_en}{goi_y_en}.",
        "Copy the content into the kit of your own body (folder bieu-mau) and send it again.",
    ),
    Code.TEP_CHUONG_TRINH_KHAC: Says(
        "Sổ thuộc chương trình “{value}”, không phải chương trình “{can}”.",
        "Dùng sổ được phát cho chương trình này rồi gửi lại.",
        "The workbook belongs to the programme “{value}”, not to “{can}”.",
        "Use the kit of this programme and send it again.",
    ),
    Code.TEP_PHIEN_BAN_KHAC: Says(
        "Sổ theo mẫu phiên bản {value}, khác với phiên bản {can} đang dùng.",
        "Chép nội dung sang sổ mới phát rồi gửi lại.",
        "The workbook has layout version {value}; version {can} is in use.",
        "Copy the content into a new kit and send it again.",
    ),
    Code.TEP_CO_QUAN_LA: Says(
        "Dấu của sổ ghi mã cơ quan “{value}”, mã này không có trong chương trình.",
        "Dùng sổ được phát cho cơ quan mình, hoặc đề nghị cơ quan thường trực bổ sung cơ quan vào chương trình.",
        "The stamp names the body “{value}”, which is not in the programme.",
        "Use the kit of your own body, or have the body added to the programme.",
    ),
    Code.TEP_TRUNG_CO_QUAN: Says(
        "Cơ quan “{value}” có hơn một sổ (cùng với {khac}), nên chưa sổ nào được dùng.",
        "Giữ lại một sổ đúng trong thư mục workbooks, chuyển các sổ khác đi nơi khác.",
        "The body “{value}” has more than one workbook (also {khac}); none of them was used.",
        "Keep the right one in the folder workbooks and move the others away.",
    ),
    Code.TEP_BAN_CU: Says(
        "Sổ này là bản cũ: cơ quan “{value}” đã có bản {khac} {ly_do}, nên sổ này không được dùng.",
        "Không phải sửa gì ở sổ này; nếu chính sổ này mới đúng thì chuyển {khac} đi nơi khác rồi chạy lại.",
        "This is an older copy: the body “{value}” has {khac}, {ly_do}; this one is not used.",
        "Nothing is to be mended in it; if it is the right one all the same, move {khac} away and run again.",
    ),
    Code.TEP_BAN_MOI: Says(
        "Cơ quan “{value}” có nhiều bản; bản này được dùng ({ly_do}), các bản để lại: {khac}.",
        "Nếu bản khác mới đúng thì chuyển bản này đi nơi khác; nếu không, có thể dọn các bản cũ.",
        "The body “{value}” has several copies; this one is used ({ly_do}), set aside: {khac}.",
        "If another one is right, move this one away; otherwise the older ones may be cleared out.",
    ),
    Code.TEP_MAU_CU: Says(
        "Sổ theo mẫu cũ (phiên bản {value}, mẫu hiện nay là {can}) nên vẫn được nhận; những phần mẫu cũ chưa có thì để trống: {phan}.",
        "Lần sau dùng sổ mới trong thư mục bieu-mau, hoặc sửa ngay trên sổ trả lại vì sổ đó đã theo mẫu mới.",
        "The workbook has an older layout (version {value}, the present one is {can}) and is taken; what that layout did not ask stays blank: {phan}.",
        "Next time use the kit in the folder bieu-mau, or go on in the returned copy, which has the present layout.",
    ),
    Code.TEP_MAU_MOI_HON: Says(
        "Sổ theo mẫu phiên bản {value}, mới hơn phiên bản {can} mà phần mềm này biết.",
        "Cập nhật phần mềm rồi chạy lại; không sửa sổ.",
        "The workbook has layout version {value}, newer than version {can}, the latest this program knows.",
        "Update the program and run it again; leave the workbook as it is.",
    ),
    Code.TEP_MAT_DAU: Says(
        "Sổ không còn dấu nhận biết; sổ được tính cho {ten} (mã {ma}) {ly_do}.",
        "Kiểm tra có đúng là sổ của cơ quan này không; lần sau điền trực tiếp vào sổ đã phát, không chép sang tệp khác.",
        "The workbook has lost its stamp; it is counted for {ten} (code {ma}), {ly_do}.",
        "Check that it is this body's; next time fill in the kit itself instead of copying it into another file.",
    ),
    Code.TEP_DAU_KHAC_NHAU: Says(
        "Các dấu trong sổ ghi khác nhau ({value}); sổ được tính cho {ten} (mã {ma}) theo tên ở trang Đơn vị.",
        "Kiểm tra có trang nào được chép từ sổ của cơ quan khác không; sửa tiếp trên sổ trả lại.",
        "The stamps in the workbook differ ({value}); it is counted for {ten} (code {ma}) by the name on the form.",
        "Check whether a sheet was copied from another body's workbook; go on in the returned copy.",
    ),
    Code.TEP_TEN_CO_QUAN_KHAC: Says(
        "Tên tệp nhắc đến {khac}, nhưng sổ là của {ten} (mã {ma}); sổ được tính cho {ten}.",
        "Nếu đúng là sổ của {ten} thì đổi tên tệp; nếu không thì gửi lại bằng sổ của cơ quan mình.",
        "The file is named for {khac}, but the workbook is that of {ten} (code {ma}) and is counted for it.",
        "If it is that of {ten}, rename the file; if not, send the right body's workbook.",
    ),
    Code.TEP_CHUA_CHEP_XONG: Says(
        "Tệp chưa có nội dung hoặc còn đang được chép, tải về.",
        "Đợi chép xong rồi chạy lại; nếu tệp vẫn trống thì xin lại tệp.",
        "The file has no content yet, or is still being copied or downloaded.",
        "Wait until it is complete and run again; if it stays empty, ask for it again.",
    ),
    Code.TEP_NEN: Says(
        "Đây là tệp nén{value_vi}, các sổ bên trong chưa được đọc.",
        "Giải nén, đặt từng sổ vào thư mục workbooks rồi chạy lại.",
        "This is an archive{value_en}; the workbooks in it were not read.",
        "Unpack it, put each workbook into the folder workbooks and run again.",
    ),
    Code.TEP_DOC_HAN_CHE: Says(
        "Sổ dạng {value} được đọc ở chế độ hạn chế{ly_do_vi}.",
        "Đối chiếu lại số liệu; lần sau lưu dạng “Excel Workbook (.xlsx)”, hoặc sửa tiếp trên sổ trả lại.",
        "The {value} workbook is read in a limited way{ly_do_en}.",
        "Compare the figures; next time save it as “Excel Workbook (.xlsx)”, or go on in the returned copy.",
    ),
    Code.TEP_CO_MACRO: Says(
        "Sổ có macro; macro không được chạy, chỉ các giá trị đang lưu trong ô được đọc.",
        "Nếu có ô chỉ được điền khi macro chạy thì mở sổ, cho chạy xong, lưu dạng .xlsx rồi gửi lại.",
        "The workbook has macros; they are not run, only the values stored in the cells are read.",
        "If some cells are filled only by a macro, let it run, save the workbook as .xlsx and send it again.",
    ),
    Code.TEP_CO_HINH: Says(
        "Sổ có hình ảnh, biểu đồ, khung chữ hoặc tệp nhúng; những thứ đó không được đọc.",
        "Nội dung nào nằm trong hình, khung chữ hay tệp nhúng mà cần dùng thì gõ vào ô của bảng.",
        "The workbook has pictures, charts, text boxes or embedded files; they are not read.",
        "What matters in a picture, a text box or an embedded file has to be typed into the cells.",
    ),
    Code.TEP_LIEN_KET_NGOAI: Says(
        "Sổ lấy số liệu từ tệp khác{ly_do_vi}; tệp đó không được mở, giá trị lưu lần cuối được dùng.",
        "Kiểm tra giá trị ở các ô này, rồi dán lại dưới dạng giá trị (Paste Special, Values).",
        "The workbook takes figures from another file{ly_do_en}; that file is not opened, the values stored last are used.",
        "Check the values of these cells and paste them again as values (Paste Special, Values).",
    ),
    Code.TRANG_KE_QUA_DAI: Says(
        "Trang “{trang}” được kẻ bảng, tô màu đến dòng {value} trong khi dữ liệu chỉ đến dòng {cuoi}.",
        "Dữ liệu vẫn được đọc đủ; nên xóa các dòng thừa ở dưới để tệp nhẹ hơn.",
        "The sheet “{trang}” is formatted down to row {value}, while its data end at row {cuoi}.",
        "All data were read; delete the superfluous rows so that the file gets smaller.",
    ),
    Code.O_QUA_XA: Says(
        "Trang “{trang}” có nội dung ở quá xa bên phải ({o}); chỉ {cot} cột đầu của trang được đọc.",
        "Nếu nội dung này thuộc bảng thì chuyển vào cột của mẫu; nếu gõ nhầm thì xóa đi.",
        "The sheet “{trang}” has content too far to the right ({o}); only its first {cot} columns are read.",
        "If it belongs to the table, move it into a column of the form; if it was typed by mistake, delete it.",
    ),
    Code.TEP_LOI_TAT: Says(
        "Đây chỉ là lối tắt, không phải sổ.",
        "Chép chính tệp sổ vào thư mục workbooks thay cho lối tắt.",
        "This is a shortcut, not a workbook.",
        "Copy the workbook itself into the folder workbooks.",
    ),
    Code.THU_MUC_CON: Says(
        "Thư mục con “{value}” có {so} tệp không được đọc, vì chỉ các sổ nằm ngay trong thư mục workbooks được đọc.",
        "Chuyển các sổ cần dùng ra thư mục workbooks.",
        "The folder “{value}” holds {so} files that were not read; only what lies in workbooks itself is read.",
        "Move the workbooks that count into the folder workbooks.",
    ),
    # --- a list that is not our kit
    Code.DANH_SACH_NGOAI_MAU: Says(
        "Tệp không phải là sổ đã phát mà là danh sách riêng; {so_dong} dòng được đọc như trang “{trang}” của {ten} (mã {ma}), {ly_do}.",
        "Kiểm tra các cột được hiểu là gì; nếu đúng thì điền nốt trên sổ trả lại, nơi các dòng đã được chép sẵn (mã hồ sơ do phần mềm đánh số), rồi gửi sổ đó.",
        "The file is not the kit but a list of the sender's own; {so_dong} rows were read as the sheet “{trang}” of {ten} (code {ma}), {ly_do}.",
        "Check how the columns were understood; if right, complete the returned copy, which has the rows already (file codes are numbered by the program), and send that.",
    ),
    Code.DANH_SACH_CON_THIEU: Says(
        "Danh sách không có cột: {cot}; {so_dong} dòng vì thế chưa dùng được.",
        "Mở sổ trả lại, nơi các dòng đã được chép sẵn, điền các cột này ở trang “{trang}” rồi gửi lại sổ đó.",
        "The list does not have: {cot}; its {so_dong} rows cannot be used yet.",
        "Open the returned copy, which has the rows already, fill in these columns on the sheet “{trang}” and send that.",
    ),
    Code.DANH_SACH_BEN_SO: Says(
        "Cơ quan “{value}” đã gửi {khac}; danh sách này không thay cho tệp đó, nên chưa dòng nào của danh sách được dùng.",
        "Chép các dòng còn thiếu từ sổ trả lại của danh sách này vào một sổ duy nhất của cơ quan rồi gửi sổ đó; bỏ danh sách đi.",
        "The body “{value}” has sent {khac}, too; this list does not replace it, and no row of the list was used.",
        "Copy the rows that are lacking from the returned copy of this list into the one workbook of the body and send that; remove the list.",
    ),
    Code.COT_DUOC_HIEU: Says(
        "“{value}” được hiểu là “{cot}” của trang “{trang}”.",
        "Nếu hiểu sai thì sửa ở sổ trả lại: chuyển nội dung sang đúng cột.",
        "“{value}” is taken for “{cot}” of the sheet “{trang}”.",
        "If that is wrong, move its content to the right column in the returned copy.",
    ),
    Code.COT_NHIEU_NGHIA: Says(
        "Cột “{value}” có thể là: {cot}; chưa rõ là cột nào nên nội dung chưa được dùng.",
        "Ở sổ trả lại, chuyển nội dung cột này (ở bên phải trang) sang đúng cột, tách ra nếu một ô chứa nhiều điều.",
        "The column “{value}” may be: {cot}; it is not clear which, so its content was not used.",
        "In the returned copy move its content (at the right of the sheet) to the right columns, parted if one cell holds several things.",
    ),
    Code.DONG_NHOM: Says(
        "{so} dòng không tính là dòng của danh sách: {nhom}; {ly_do}.",
        "Kiểm tra ở sổ trả lại; dòng nào đúng là một dòng của danh sách thì ghi thêm vào đó.",
        "{so} lines do not count as rows of the list: {nhom}; {ly_do}.",
        "Check the returned copy; if one of them is a row of the list, add it there.",
    ),
    # --- sheets and columns
    Code.TRANG_THIEU: Says(
        "Sổ thiếu trang “{trang}”.",
        "Lấy lại trang này từ sổ đã phát, không xóa hay đổi tên trang.",
        "The sheet “{trang}” is missing.",
        "Take the sheet from the kit again; do not delete or rename sheets.",
    ),
    Code.TRANG_LA: Says(
        "Trang “{trang}” không có trong mẫu; nội dung của trang không được dùng.",
        "Nếu cần dùng, chép nội dung sang trang có sẵn của mẫu; giữ bản gốc nếu cần lưu.",
        "The sheet “{trang}” is not part of the layout; its content is not used.",
        "If it is needed, copy its content into a sheet of the kit; keep the original for your files.",
    ),
    Code.COT_THIEU: Says(
        "Trang thiếu cột bắt buộc “{cot}”, nên các dòng của trang chưa dùng được.",
        "Thêm lại cột với đúng tiêu đề như sổ đã phát rồi điền.",
        "The mandatory column “{cot}” is missing, so the rows of the sheet cannot be used.",
        "Put the column back with the title that the kit has, and fill it in.",
    ),
    Code.COT_TUY_CHON_THIEU: Says(
        "Trang thiếu cột “{cot}”; các dòng được nhận với cột này để trống.",
        "Nếu có số liệu của cột này thì thêm lại cột rồi gửi lại.",
        "The column “{cot}” is missing; rows are taken with this column blank.",
        "If there is something to say in it, put the column back and send the workbook again.",
    ),
    Code.COT_TRUNG: Says(
        "Cột “{cot}” có mặt hai lần (cột kia ở ô {o}); ô trống của cột này được lấy từ cột kia, chỗ hai cột ghi khác nhau được nêu riêng.",
        "Giữ lại một cột, xóa cột kia.",
        "The column “{cot}” is there twice (also at {o}); what one leaves blank is taken from the other, and where they differ is told at the cell.",
        "Keep one of them and remove the other.",
    ),
    Code.COT_LA: Says(
        "Cột “{cot}” không có trong mẫu; nội dung cột được giữ nhưng không dùng.",
        "Nếu cần dùng, chép nội dung sang cột có sẵn của mẫu.",
        "The column “{cot}” is not part of the layout; it is kept but not used.",
        "If it is needed, copy its content into a column of the kit.",
    ),
    Code.DONG_NGOAI_MAU: Says(
        "Dòng chỉ có nội dung ở ngoài các cột của mẫu (“{value}”), nên không được tính là một dòng của trang.",
        "Nếu nội dung này thuộc một dòng của trang thì ghi vào cột có sẵn của mẫu.",
        "The row has content outside the columns of the layout only (“{value}”), so it does not count as a row.",
        "If it belongs to a row of the sheet, write it into a column of the kit.",
    ),
    Code.QUA_SO_DONG: Says(
        "Trang có nhiều dòng hơn mức một sổ được nhận; các dòng từ đây trở đi chưa được đọc.",
        "Xóa các dòng thừa, hoặc liên hệ cơ quan thường trực để chia sổ.",
        "The sheet has more rows than a workbook may have; rows from here on were not read.",
        "Remove superfluous rows, or ask the standing agency to split the workbook.",
    ),
    # --- how a table was read
    Code.DOC_DONG_CONG: Says(
        "Dòng {dong} (“{value}”) là dòng cộng, không tính là một dòng của trang.",
        "Không phải sửa gì; nếu đây là một dòng thật thì điền đủ các ô bắt buộc của dòng.",
        "Row {dong} (“{value}”) is a total and does not count as a row of the sheet.",
        "Nothing is to be mended; if it is a real row, fill in its mandatory cells.",
    ),
    Code.DOC_TONG_KHONG_KHOP: Says(
        "Dòng cộng ghi {value}, nhưng cộng các dòng đã đọc được {can}.",
        "Xem có dòng nào bị bỏ sót hay ghi sai số không, rồi sửa dòng đó hoặc sửa con số ở dòng cộng.",
        "The total says {value}, but the rows that were read come to {can}.",
        "See whether a row is missing or a figure is wrong, then mend that row or the total.",
    ),
    Code.DOC_DONG_CUOI_BANG: Says(
        "Dòng {dong} là phần ghi chú, ngày tháng hoặc chữ ký, không tính là dòng của trang: “{value}”.",
        "Không phải sửa gì; nếu trong đó có một dòng thật thì điền đủ các ô bắt buộc của dòng.",
        "Rows {dong} are notes, a date line or signatures and do not count as rows of the sheet: “{value}”.",
        "Nothing is to be mended; if one of them is a real row, fill in its mandatory cells.",
    ),
    Code.DOC_DONG_DE_MUC: Says(
        "Dòng {dong} là đề mục của nhóm, không tính là dòng của trang: “{value}”.",
        "Không phải sửa gì; nếu đề mục cho biết điều gì của các dòng bên dưới thì ghi điều đó vào cột của từng dòng.",
        "Rows {dong} are headings of groups and do not count as rows of the sheet: “{value}”.",
        "Nothing is to be mended; what a heading says of the rows below belongs into a column of each row.",
    ),
    Code.DOC_TIEU_DE_LAP: Says(
        "Dòng {dong} lặp lại tiêu đề hoặc chỉ đánh số cột, không tính là dòng của trang: “{value}”.",
        "Không phải sửa gì; có thể xóa các dòng này.",
        "Rows {dong} repeat the titles or only number the columns and do not count as rows: “{value}”.",
        "Nothing is to be mended; they may be removed.",
    ),
    Code.DOC_DONG_VI_DU: Says(
        "Dòng {dong} là dòng ví dụ của hướng dẫn, không tính là dòng của trang: “{value}”.",
        "Xóa dòng ví dụ; nếu đây là số liệu thật thì sửa cho khác lời ví dụ.",
        "Rows {dong} are the example of the guide and do not count as rows: “{value}”.",
        "Remove the example; if these are real data, word them differently from it.",
    ),
    Code.DOC_DONG_SAU_BANG: Says(
        "Dòng {dong} nằm dưới dòng cộng, dưới chữ ký hoặc sau một quãng trống, nhưng vẫn được đọc.",
        "Kiểm tra các dòng này có đúng thuộc bảng không; nếu không thì xóa.",
        "Rows {dong} stand below a total, a signature or a gap; they were read all the same.",
        "Check that they belong to the table; if not, remove them.",
    ),
    Code.DOC_O_GOP: Says(
        "Các ô {vung} được gộp; nội dung “{value}” được tính cho các dòng {dong}.",
        "Nếu không đúng thì bỏ gộp ô rồi ghi riêng từng dòng.",
        "The cells {vung} are merged; their content “{value}” counts for the rows {dong}.",
        "If that is wrong, unmerge them and fill in each row.",
    ),
    Code.DOC_O_GOP_NGANG: Says(
        "Các ô {vung} được gộp; nội dung “{value}” được tính cho cột “{cot}”, các cột sau được coi là để trống: {khac}.",
        "Bỏ gộp ô rồi ghi riêng từng cột.",
        "The cells {vung} are merged; their content “{value}” counts for the column “{cot}”, these are taken as blank: {khac}.",
        "Unmerge them and fill in each column.",
    ),
    Code.DOC_DONG_AN: Says(
        "Trang có {so} dòng đang bị ẩn hoặc bị lọc (dòng {dong}); các dòng này vẫn được đọc.",
        "Nếu không muốn gửi các dòng này thì xóa hẳn, không chỉ ẩn đi.",
        "{so} rows of the sheet are hidden or filtered out (rows {dong}); they were read all the same.",
        "Rows that are not meant to be sent have to be deleted, not hidden.",
    ),
    Code.DOC_COT_AN: Says(
        "Trang có cột đang bị ẩn: {cot}; nội dung vẫn được đọc.",
        "Nếu không muốn gửi nội dung này thì xóa hẳn, không chỉ ẩn đi.",
        "Columns of the sheet are hidden: {cot}; their content was read all the same.",
        "Content that is not meant to be sent has to be deleted, not hidden.",
    ),
    Code.DOC_TRANG_AN: Says(
        "Trang “{trang}” đang bị ẩn, nhưng vẫn được đọc.",
        "Nếu không muốn gửi trang này thì xóa nội dung của trang.",
        "The sheet “{trang}” is hidden; it was read all the same.",
        "If it is not meant to be sent, delete its content.",
    ),
    Code.DOC_COT_KHAC_NHAU: Says(
        "Hai cột cùng tên “{cot}” ghi khác nhau: “{value}” và “{khac}” (ô {o}).",
        "Giữ lại một giá trị đúng, xóa giá trị kia.",
        "Two columns named “{cot}” differ: “{value}” and “{khac}” (cell {o}).",
        "Keep the right value and remove the other.",
    ),
    Code.DOC_TRANG_DUOC_HIEU: Says(
        "Trang “{value}” được hiểu là trang “{trang}” của mẫu.",
        "Nếu hiểu đúng thì không phải sửa gì; nếu sai thì đổi tên trang.",
        "The sheet “{value}” is taken for the sheet “{trang}” of the layout.",
        "If that is right, nothing is to be mended; if not, rename the sheet.",
    ),
    Code.DOC_TRANG_NOI: Says(
        "Trang “{value}” được đọc tiếp vào trang “{trang}”: {so} dòng.",
        "Nếu đây là bản nháp hoặc bản trùng thì xóa trang này; nếu đúng là phần tiếp theo thì không phải sửa gì.",
        "The sheet “{value}” was read as a continuation of “{trang}”: {so} rows.",
        "If it is a draft or a copy, delete it; if it is the continuation, nothing is to be mended.",
    ),
    Code.DOC_TRANG_BAN_SAO: Says(
        "Trang “{value}” giống hệt trang “{trang}” nên chỉ được tính một lần.",
        "Xóa trang thừa.",
        "The sheet “{value}” is the same as “{trang}” and counts once.",
        "Delete the superfluous sheet.",
    ),
    # --- a cell
    Code.O_TRONG: Says(
        "Ô bắt buộc “{cot}” đang để trống.",
        "Điền vào ô này{vi_du_vi}.",
        "The mandatory cell “{cot}” is empty.",
        "Fill it in{vi_du_en}.",
    ),
    Code.O_LOI: Says(
        "Ô “{cot}” đang hiện lỗi của Excel ({value}).",
        "Xóa công thức, gõ lại giá trị vào ô.",
        "The cell “{cot}” shows an error of Excel ({value}).",
        "Remove the formula and type the value.",
    ),
    Code.CONG_THUC_CHUA_TINH: Says(
        "Ô “{cot}” là công thức chưa có kết quả ({value}).",
        "Mở sổ bằng Excel, lưu lại; hoặc gõ giá trị thay cho công thức.",
        "The cell “{cot}” holds a formula without result ({value}).",
        "Open the workbook in Excel and save it; or type the value in place of the formula.",
    ),
    Code.NGAY_KHONG_DOC_DUOC: Says(
        "Ô “{cot}” ghi “{value}”, không phải là một ngày có thật hoặc không rõ ngày nào.",
        "Ghi theo thứ tự ngày/tháng/năm{goi_y_vi}, năm đủ bốn chữ số, ví dụ {vi_du}.",
        "The cell “{cot}” says “{value}”, which is no date or not clear.",
        "Write day/month/year{goi_y_en}, the year in four digits, for example {vi_du}.",
    ),
    Code.SO_KHONG_DOC_DUOC: Says(
        "Ô “{cot}” ghi “{value}”, không đọc được thành số.",
        "Chỉ ghi số{goi_y_vi}; dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ, ví dụ {vi_du}.",
        "The cell “{cot}” says “{value}”, which cannot be read as a number.",
        "Write a number only{goi_y_en}; dots for thousands, a comma for decimals, for example {vi_du}.",
    ),
    Code.SO_NGOAI_KHOANG: Says(
        "Ô “{cot}” ghi “{value}”, nằm ngoài khoảng được nhận{khoang_vi}.",
        "Kiểm tra lại và ghi số đúng.",
        "The cell “{cot}” says “{value}”, which is out of range{khoang_en}.",
        "Check it and write the right number.",
    ),
    Code.CO_KHONG_KHONG_RO: Says(
        "Ô “{cot}” ghi “{value}”, không rõ là Có hay Không.",
        "Ghi Có hoặc Không.",
        "The cell “{cot}” says “{value}”; it is not clear whether that means yes or no.",
        "Write Có (yes) or Không (no).",
    ),
    Code.NGOAI_DANH_MUC: Says(
        "Ô “{cot}” ghi “{value}”, không có trong danh mục.",
        "Chọn trong danh sách thả xuống{goi_y_vi}. Danh mục gồm: {danh_muc}.",
        "The cell “{cot}” says “{value}”, which is not in the list.",
        "Choose from the drop-down list{goi_y_en}. The list has: {danh_muc}.",
    ),
    Code.CHU_QUA_DAI: Says(
        "Ô “{cot}” dài {dai} ký tự, quá mức {toi_da} ký tự.",
        "Viết gọn lại; nội dung không bị cắt bớt thay cho người gửi.",
        "The cell “{cot}” has {dai} characters; at most {toi_da} are taken.",
        "Make it shorter; nothing is cut off on the sender's behalf.",
    ),
    Code.KY_TU_CAM: Says(
        "Ô “{cot}” có ký tự điều khiển không in được, thường do chép từ phần mềm khác.",
        "Xóa nội dung ô rồi gõ lại.",
        "The cell “{cot}” holds a control character, mostly from copying out of another program.",
        "Clear the cell and type its content again.",
    ),
    Code.BANG_MA_CU: Says(
        "Ô “{cot}” có vẻ gõ bằng bảng mã cũ (TCVN3 hoặc VNI): “{value}”.",
        "Gõ lại bằng Unicode (TCVN 6909:2001) theo Quyết định 72/2002/QĐ-TTg{goi_y_vi}.",
        "The cell “{cot}” seems to be typed in an old encoding (TCVN3 or VNI): “{value}”.",
        "Type it again in Unicode (TCVN 6909:2001), as Decision 72/2002/QĐ-TTg asks{goi_y_en}.",
    ),
    Code.DINH_DANH_SAI: Says(
        "Ô “{cot}” ghi “{value}”, không phải là số hiệu dạng chữ số.",
        "Đặt ô ở dạng văn bản (Text) rồi gõ lại đủ chữ số, kể cả số 0 ở đầu{goi_y_vi}.",
        "The cell “{cot}” says “{value}”, which is not an identifier made of digits.",
        "Format the cell as text and type all digits again, leading zeros too{goi_y_en}.",
    ),
    # --- across rows and sheets
    Code.TEN_CO_QUAN_KHONG_KHOP: Says(
        "Trang Đơn vị ghi tên “{value}”, nhưng sổ này được phát cho {ten} (mã {ma}), nên chưa dòng nào được dùng.",
        "Dùng sổ được phát cho cơ quan mình; không sửa tên ghi sẵn.",
        "The form names “{value}”, but this workbook was handed out to {ten} (code {ma}); no row was used.",
        "Use the kit of your own body; do not change the name it comes with.",
    ),
    Code.TEN_CO_QUAN_GAN_DUNG: Says(
        "Trang Đơn vị ghi tên “{value}”, chỉ khác một chữ với {ten} (mã {ma}); sổ vẫn được dùng theo dấu của sổ.",
        "Xem lại tên này: có phải {ten} không? Nếu là cách gọi khác của cơ quan thì ghi vào mục ten_goi_khac của chương trình.",
        "The form names “{value}”, which differs by one letter from {ten} (code {ma}); the workbook is used as its stamp says.",
        "Look at the name: is it {ten}? If the body is really called so, too, add it under ten_goi_khac in the programme.",
    ),
    Code.MA_HO_SO_TRUNG: Says(
        "Mã hồ sơ “{value}” đã có ở dòng {dong} của trang này.",
        "Đặt cho mỗi hồ sơ một mã riêng.",
        "The file code “{value}” is already used in row {dong} of this sheet.",
        "Give every nomination a code of its own.",
    ),
    Code.MA_HO_SO_LA: Says(
        "Mã hồ sơ “{value}” không có ở trang Đề nghị.",
        "Sửa mã cho khớp, hoặc thêm dòng đề nghị mang mã này.",
        "The file code “{value}” is not on the sheet Đề nghị.",
        "Correct the code, or add the nomination that carries it.",
    ),
    Code.CHI_TIET_THIEU: Says(
        "Hồ sơ “{value}” chưa có dòng chi tiết ở trang “{trang}”.",
        "Điền một dòng mang mã này ở trang “{trang}”.",
        "The nomination “{value}” has no details on the sheet “{trang}”.",
        "Fill in a row with this code on the sheet “{trang}”.",
    ),
    Code.CHI_TIET_SAI_TRANG: Says(
        "Hồ sơ “{value}” là {doi_tuong} nhưng chi tiết lại ghi ở trang “{trang_sai}”.",
        "Chuyển dòng chi tiết sang trang “{trang}”, hoặc sửa đối tượng ở trang Đề nghị.",
        "The nomination “{value}” is of the kind {doi_tuong}, but its details are on the sheet “{trang_sai}”.",
        "Move the details to the sheet “{trang}”, or correct the kind on the sheet Đề nghị.",
    ),
    Code.DIP_KHEN_THUONG_THIEU: Says(
        "Loại hình “{loai_hinh}” phải nêu đợt, chuyên đề hoặc sự việc, nhưng ô này để trống.",
        "Ghi tên phong trào, đợt thi đua hoặc sự việc đột xuất.",
        "The kind “{loai_hinh}” has to name the drive or event, but this cell is empty.",
        "Write the name of the movement, drive or sudden event.",
    ),
    Code.MAU_BAO_CAO_CHUA_CO: Says(
        "Theo {can_cu}, chưa có mẫu báo cáo cho {doi_tuong} với loại hình “{value}”.",
        "Chọn loại hình khác phù hợp với đối tượng này.",
        "Under {can_cu} there is no form for {doi_tuong} with the kind “{value}”.",
        "Choose another kind that fits this nominee.",
    ),
    Code.KET_QUA_THIEU_QUYET_DINH: Says(
        "Hồ sơ ghi là được tặng nhưng chưa có số quyết định.",
        "Ghi số quyết định khen thưởng, hoặc sửa kết quả xét.",
        "The nomination is marked as granted, but the decision's number is missing.",
        "Write the number of the decision, or correct the result.",
    ),
    Code.DIEN_HINH_TRUNG: Says(
        "Điển hình “{value}” đã có ở dòng {dong} với cùng đơn vị và lĩnh vực.",
        "Giữ lại một dòng; nếu là hai người, hai tập thể khác nhau thì ghi rõ đơn vị để phân biệt.",
        "The exemplar “{value}” is already in row {dong} with the same unit and field.",
        "Keep one row; if they are two different ones, tell them apart by their units.",
    ),
    Code.DOI_TUONG_NGOAI_TIEU_CHI: Says(
        "Lĩnh vực {linh_vuc} của kế hoạch nêu đối tượng: {doi_tuong}; dòng này ghi {value}.",
        "Dòng vẫn được nhận; xin kiểm tra lại lĩnh vực hoặc đối tượng.",
        "Field {linh_vuc} of the plan names these kinds: {doi_tuong}; this row says {value}.",
        "The row is taken all the same; please check the field or the kind.",
    ),
    Code.CAP_BAC_KHAC_NHAU: Says(
        "Cấp bậc ghi ở ô này là “{value}”, nhưng trước họ tên người ký lại ghi “{truoc_ten}”.",
        "Giữ một cấp bậc đúng ở ô cấp bậc; ô họ tên chỉ ghi họ và tên.",
        "The rank given here is “{value}”, but “{truoc_ten}” stands before the signatory's name.",
        "Keep the right rank in the cell of the rank, and only the name in the cell of the name.",
    ),
    Code.CAP_BAC_KHONG_GHI: Says(
        "Cấp bậc “{value}” không được in trước họ tên người ký: {ten} không thuộc quân đội, công an.",
        "Để trống ô cấp bậc; nếu cơ quan thuộc quân đội hoặc công an thì sửa loại cơ quan trong chương trình.",
        "The rank “{value}” is not printed before the signatory's name: {ten} is neither army nor police.",
        "Leave the cell blank; if the body does belong to army or police, correct its kind in the programme.",
    ),
    # --- votes, dates, limits and standards of commendation
    Code.XET_HINH_THUC_DOI_TUONG: Says(
        "“{value}” không dành cho {doi_tuong}; chỉ dành cho: {cho} ({can_cu}).",
        "Chọn hình thức khác, hoặc sửa đối tượng.",
        "“{value}” is not for {doi_tuong}; it is for: {cho} ({can_cu}).",
        "Choose another award, or correct the kind of nominee.",
    ),
    Code.XET_KET_QUA_NGUOC: Says(
        "Hồ sơ có số quyết định {value} nhưng kết quả xét không ghi là được tặng.",
        "Chọn kết quả “Được tặng”, hoặc xóa số quyết định.",
        "The nomination names decision {value}, but its result does not say that it was granted.",
        "Choose “Được tặng”, or remove the number.",
    ),
    Code.XET_THIEU_TO_TRINH: Says(
        "Hồ sơ {value} đã được tặng nhưng chưa ghi số tờ trình đã trình hồ sơ ({can_cu}).",
        "Ghi số và ngày tờ trình ở trang “Bình xét”.",
        "File {value} was granted, but the tờ trình that submitted it is not named ({can_cu}).",
        "Write its number and date on the sheet “Bình xét”.",
    ),
    Code.XET_DANG_XEM_XET: Says(
        "“{value}” đang bị xem xét kỷ luật, điều tra, thanh tra hoặc có đơn thư đang xác minh; trong thời gian đó chưa xét khen thưởng ({can_cu}).",
        "Rút hồ sơ cho đến khi có kết luận; nếu đã có kết luận thì ghi Không.",
        "“{value}” is under discipline, investigation, inspection or complaint; no award is considered meanwhile ({can_cu}).",
        "Withdraw the nomination until that is settled; if it is, write Không.",
    ),
    Code.XET_PHAN_LON_HON_TONG: Says(
        "Cột “{cot}” ghi {value}, lớn hơn cột “{cot_tong}” là {tong} ({can_cu}).",
        "Xem lại hai số này và sửa số sai.",
        "Column “{cot}” says {value}, more than “{cot_tong}”, which is {tong} ({can_cu}).",
        "Look at both figures and correct the wrong one.",
    ),
    Code.XET_CHENH_LECH: Says(
        "Cột “{cot}” ghi {value}, chênh hơn {lan} lần so với “{cot_truoc}” là {truoc}; có thể một số ghi sai đơn vị tính.",
        "Kiểm tra đơn vị tính (triệu đồng); nếu đúng thì không cần sửa.",
        "Column “{cot}” says {value}, more than {lan} times apart from “{cot_truoc}”, {truoc}; one may be in another unit.",
        "Check the unit (million đồng); if both are right, leave them.",
    ),
    Code.XET_NGAY_NGUOC: Says(
        "“{cot}” là {value}, sớm hơn “{cot_truoc}” là {truoc} ({can_cu}).",
        "Xem lại hai ngày này và sửa ngày sai.",
        "“{cot}” is {value}, earlier than “{cot_truoc}”, which is {truoc} ({can_cu}).",
        "Look at both dates and correct the wrong one.",
    ),
    Code.XET_NGAY_NGOAI_NAM: Says(
        "“{cot}” là {value}, không thuộc năm {nam} của chương trình hoặc năm sau đó.",
        "Kiểm tra lại năm; nếu đúng thì không cần sửa.",
        "“{cot}” is {value}, neither in {nam}, the programme's year, nor in the year after it.",
        "Check the year; if it is right, leave it.",
    ),
    Code.XET_TUOI: Says(
        "Ngày sinh {value} cho tuổi {tuoi} vào năm {nam}, khó tin là đúng.",
        "Kiểm tra lại năm sinh.",
        "The birth date {value} gives an age of {tuoi} in {nam}, which is hard to believe.",
        "Check the year of birth.",
    ),
    Code.XET_NAM_KHEN: Says(
        "Năm {value} không hợp lý: {vi_sao} {moc}.",
        "Kiểm tra lại năm này và mốc đã nêu.",
        "The year {value} cannot be right: {vi_sao} {moc}.",
        "Check this year and the one it is compared with.",
    ),
    Code.XET_CHUA_BO_PHIEU: Says(
        "Hồ sơ {value} chưa có kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng; chỉ thủ tục đơn giản mới không cần ({can_cu}).",
        "Ghi ngày họp và số phiếu ở trang “Bình xét”, kèm biên bản họp.",
        "File {value} has no vote of the emulation council; only the simple procedure does without ({can_cu}).",
        "Write the meeting's date and the votes on the sheet “Bình xét”, and attach the minutes.",
    ),
    Code.XET_PHIEU_THIEU: Says(
        "Đã ghi kết quả bỏ phiếu nhưng còn trống cột “{cot}”.",
        "Ghi đủ ngày họp và các số phiếu; nếu không bỏ phiếu thì để trống tất cả.",
        "A vote is written down, but column “{cot}” is blank.",
        "Write the meeting's date and all counts; without a vote leave all of them blank.",
    ),
    Code.XET_PHIEU_VUOT: Says(
        "“{cot}” là {value}, lớn hơn “{cot_tong}” là {tong} ({can_cu}).",
        "Đối chiếu với biên bản kiểm phiếu và sửa số sai.",
        "“{cot}” is {value}, more than “{cot_tong}”, which is {tong} ({can_cu}).",
        "Compare with the counting minutes and correct the wrong figure.",
    ),
    Code.XET_TI_LE_NEN: Says(
        "Tỷ lệ {value} được tính trên “{cot}”; phải tính trên tổng số thành viên Hội đồng: {tu_so}/{mau}, đạt {dung} ({can_cu}).",
        "Ghi {dung}, hoặc để trống để chương trình tự tính.",
        "The share {value} is counted on “{cot}”; it is counted on all members of the council: {tu_so}/{mau}, which is {dung} ({can_cu}).",
        "Write {dung}, or leave it blank: the program counts it.",
    ),
    Code.XET_TI_LE_SAI: Says(
        "Tỷ lệ “{value}” không khớp với số phiếu: {tu_so}/{mau} thành viên là {dung}.",
        "Ghi {dung}, hoặc để trống để chương trình tự tính.",
        "The share “{value}” does not follow from the votes: {tu_so}/{mau} members is {dung}.",
        "Write {dung}, or leave it blank: the program counts it.",
    ),
    Code.XET_PHIEU_KHONG_DAT: Says(
        "{value}/{tong} phiếu đồng ý, đạt {dat} tổng số thành viên; “{hinh_thuc}” cần từ {nguong}% ({can_cu}).",
        "Kiểm tra lại số phiếu; nếu đúng thì đưa hồ sơ ra khỏi danh sách trình hoặc ghi Không được tặng.",
        "{value}/{tong} in favour, {dat} of all members; “{hinh_thuc}” needs {nguong}% ({can_cu}).",
        "Check the votes; if they are right, take the file off the list or mark it as not granted.",
    ),
    Code.XET_KHONG_DU_HOP: Says(
        "Có mặt {value}/{tong} thành viên, chưa đủ {nguong}% để họp ({can_cu}).",
        "Kiểm tra lại số có mặt; nếu đúng thì họp lại.",
        "There were {value}/{tong} members present, fewer than the {nguong}% a meeting needs ({can_cu}).",
        "Check the number; if it is right, meet again.",
    ),
    Code.XET_HOP_KHONG_KHOP: Says(
        "Cùng “{cot_chung}” với dòng {dong} nhưng “{cot}” ghi {value}, dòng kia ghi {kia}.",
        "Sửa cho hai dòng khớp nhau, hoặc sửa “{cot_chung}” nếu là hai văn bản, hai cuộc họp khác nhau.",
        "It has the same “{cot_chung}” as row {dong}, but “{cot}” says {value}, there {kia}.",
        "Make both rows agree, or correct “{cot_chung}” if these are two papers or meetings.",
    ),
    Code.XET_MOT_THANH_TICH: Says(
        "“{value}” đã được đề nghị ở dòng {dong} ({hinh_thuc}) cho cùng một thành tích; một thành tích không tặng nhiều hình thức ({can_cu}).",
        "Giữ một dòng; nếu là thành tích khác thì ghi rõ ở cột đợt, chuyên đề; nếu là hai người trùng tên thì ghi rõ đơn vị.",
        "“{value}” is already proposed in row {dong} ({hinh_thuc}) for the same achievement, which is not rewarded in several forms ({can_cu}).",
        "Keep one row; name the other occasion if it is one; if they are namesakes, tell them apart by their units.",
    ),
    Code.XET_QUA_SO_TRONG_NAM: Says(
        "“{ten}” đã có {da_co} và được đề nghị thêm {de_nghi} lần khen cùng cấp trong năm {nam} ({value}); nhiều nhất là {so} ({can_cu}).",
        "Bớt đề nghị, hoặc nêu rõ thành tích đột xuất nếu đúng như vậy.",
        "“{ten}” has {da_co} and is proposed for {de_nghi} more awards of this level in {nam} ({value}); at most {so} ({can_cu}).",
        "Propose fewer, or mark the sudden feat if it is one.",
    ),
    Code.XET_CHUA_DU_NAM: Says(
        "Đã được tặng “{truoc}” năm {nam}; sau đó {so} năm mới đề nghị {value} theo công trạng ({can_cu}).",
        "Kiểm tra lại thời gian; nếu quy chế của tỉnh khác thì đặt trong chương trình.",
        "“{truoc}” was granted in {nam}; {value} for merit is proposed {so} years later ({can_cu}).",
        "Check the time; if the province rules otherwise, set it in the programme.",
    ),
    Code.XET_QUA_CHI_TIEU: Says(
        "Có {co} đề nghị cho “{dip}” (vượt từ “{value}”): mỗi đợt nhiều nhất {so} ({can_cu}).",
        "Chọn lại cho đủ số lượng; nếu quy chế của tỉnh khác thì đặt trong chương trình.",
        "There are {co} nominations for “{dip}” (too many from “{value}” on): at most {so} a drive ({can_cu}).",
        "Choose again; if the province rules otherwise, set it in the programme.",
    ),
    Code.XET_TI_LE_NGUOI: Says(
        "Chỉ có {value}/{tong} cá nhân được đề nghị là {ai}, dưới {nguong}% ({can_cu}).",
        "Xem lại việc lựa chọn; nếu đúng thì không cần sửa.",
        "Only {value} of {tong} persons proposed are {ai}, fewer than {nguong}% ({can_cu}).",
        "Look at the choice again; if it is right, leave it.",
    ),
    Code.XET_THIEU_DANH_HIEU: Says(
        "“{value}” cần có {can_co}; trang “Khen thưởng” mới ghi các năm: {co} ({can_cu}).",
        "Ghi đủ danh hiệu, hình thức đã có ở trang “Khen thưởng”, hoặc chọn hình thức khác.",
        "“{value}” presupposes {can_co}; the sheet “Khen thưởng” has the years {co} ({can_cu}).",
        "Write all past titles and awards on the sheet “Khen thưởng”, or choose another award.",
    ),
    Code.XET_DANH_HIEU_CU: Says(
        "“{value}” cần có {can_co} tính đến năm đề nghị; trang “Khen thưởng” ghi các năm: {co} ({can_cu}).",
        "Kiểm tra lại các năm; nếu đúng thì xét xem còn đủ điều kiện không.",
        "“{value}” presupposes {can_co} up to the year of the proposal; the sheet “Khen thưởng” has the years {co} ({can_cu}).",
        "Check the years; if they are right, consider whether the standard is still met.",
    ),
    Code.XET_SANG_KIEN_HEP: Says(
        "“{hinh_thuc}” cần sáng kiến có phạm vi ảnh hưởng {can_co}; ở đây ghi {value} ({can_cu}).",
        "Ghi sáng kiến có phạm vi phù hợp kèm quyết định công nhận, hoặc chọn hình thức khác.",
        "“{hinh_thuc}” needs an initiative that reaches {can_co}; here it says {value} ({can_cu}).",
        "Name an initiative that reaches far enough with its decision, or choose another award.",
    ),
    Code.XET_THIEU_GIAY_TO: Says(
        "Hồ sơ của “{value}” còn thiếu {giay} ({can_cu}).",
        "Gửi kèm giấy tờ này và ghi vào cột “{cot}”.",
        "The dossier of “{value}” still lacks: {giay} ({can_cu}).",
        "Attach this paper and write it into column “{cot}”.",
    ),
    # --- across the workbooks
    Code.LIEN_SO_TRUNG: Says(
        "“{value}” ({don_vi}, lĩnh vực {linh_vuc}) và “{ten_kia}” ({don_vi_kia}, lĩnh vực {linh_vuc_kia}) do {co_quan} nêu ở tệp {tep}, trang “{trang}”, ô {o} là một; điểm {diem}, từ {nguong} là trùng: {chung_cu}.",
        "Hai nơi thống nhất để một nơi đề nghị, nơi kia bỏ dòng của mình; hồ sơ của cả hai vẫn được nhận.",
        "“{value}” ({don_vi}, field {linh_vuc}) and “{ten_kia}” ({don_vi_kia}, field {linh_vuc_kia}), put forward by {co_quan} in {tep}, sheet “{trang}”, cell {o}, are one; score {diem}, from {nguong} on they count as one: {chung_cu}.",
        "Let the two agree who puts it forward, the other removes its row; both are taken all the same.",
    ),
    Code.LIEN_SO_NGHI_TRUNG: Says(
        "“{value}” ({don_vi}, lĩnh vực {linh_vuc}) có thể là “{ten_kia}” ({don_vi_kia}, lĩnh vực {linh_vuc_kia}) do {co_quan} nêu ở tệp {tep}, trang “{trang}”, ô {o}; điểm {diem}, từ {nguong} mới là trùng: {chung_cu}.",
        "Hỏi lại hai nơi xem có phải là một không, rồi ghi vào chương trình để lần sau không hỏi lại: mục khong_trung nếu là hai, cung_mot nếu là một (mot, don_vi_mot, hai, don_vi_hai); hồ sơ của cả hai vẫn được nhận.",
        "“{value}” ({don_vi}, field {linh_vuc}) may be “{ten_kia}” ({don_vi_kia}, field {linh_vuc_kia}), put forward by {co_quan} in {tep}, sheet “{trang}”, cell {o}; score {diem}, only from {nguong} on they count as one: {chung_cu}.",
        "Ask both whether it is the same and write the answer into the programme, so that it is not asked again: khong_trung if they are two, cung_mot if they are one (mot, don_vi_mot, hai, don_vi_hai); both are taken all the same.",
    ),
    Code.LIEN_SO_HAI_LINH_VUC: Says(
        "“{value}” được ghi ở lĩnh vực {linh_vuc}, nhưng ở trang “{trang}”, ô {o} của cùng sổ {tep} “{ten_kia}” được ghi ở lĩnh vực {linh_vuc_kia}.",
        "Hỏi lại cơ quan xem điển hình thuộc lĩnh vực nào; cả hai dòng vẫn được nhận.",
        "“{value}” stands in field {linh_vuc}, but on sheet “{trang}”, cell {o} of the same workbook {tep} “{ten_kia}” stands in field {linh_vuc_kia}.",
        "Ask the body to which field it belongs; both rows are taken all the same.",
    ),
    Code.LIEN_SO_CHEP: Says(
        "{phan_tram}% câu chữ trong báo cáo thành tích của “{value}” có trong báo cáo của “{ten_kia}” do {co_quan} gửi ở tệp {tep}, trang “{trang}”, ô {o}; {truoc_sau}.",
        "Đọc hai báo cáo cạnh nhau; nếu đúng là chép thì yêu cầu viết lại theo thành tích thật.",
        "{phan_tram}% of the achievement report of “{value}” also stands in that of “{ten_kia}”, sent by {co_quan} in {tep}, sheet “{trang}”, cell {o}; {truoc_sau}.",
        "Read the two side by side; if one was copied, ask for one about what was really achieved.",
    ),
    Code.LIEN_SO_TEN_DON_VI: Says(
        "Đơn vị “{value}” có thể là “{ten_kia}” ở tệp {tep}, trang “{trang}”, dòng của ô {o}: {ly_do}.",
        "Ghi câu trả lời vào mục don_vi_co_so của chương trình để lần sau không hỏi lại: tên đúng ở ten, cách viết khác ở ten_khac, hoặc ở khac_voi nếu là hai đơn vị.",
        "The unit “{value}” may be “{ten_kia}” in {tep}, sheet “{trang}”, row of cell {o}: {ly_do}.",
        "Write the answer into don_vi_co_so of the programme and it is not asked again: the right name under ten, the other spelling under ten_khac, or under khac_voi if they are two units.",
    ),
    # --- a Word file
    Code.TEP_KHONG_PHAI_WORD: Says(
        "Tệp này không phải là văn bản Word dạng .docx{ly_do_vi}.",
        "Mở bằng Word, lưu dạng “Word Document (.docx)” rồi kiểm tra lại.",
        "This file is not a Word document of the .docx kind{ly_do_en}.",
        "Open it in Word, save it as “Word Document (.docx)” and check it again.",
    ),
    Code.TEP_DOC_CU: Says(
        "Tệp ở dạng .doc đời cũ nên chưa kiểm tra được.",
        "Mở bằng Word, lưu dạng “Word Document (.docx)” rồi kiểm tra lại.",
        "The file is in the old .doc format and was not judged.",
        "Open it in Word, save it as “Word Document (.docx)” and check it again.",
    ),
    Code.LOI_CUA_PHAN_MEM: Says(
        "Phần mềm gặp lỗi của chính nó khi xét tệp này ({loi}), nên tệp chưa được xét; tệp không nhất thiết bị hỏng.",
        "Giữ nguyên tệp, tự kiểm tra bằng mắt, và gửi tệp cùng thông báo này cho người phụ trách phần mềm.",
        "The program met a fault of its own while it judged this file ({loi}), so the file was not judged; it need not be damaged.",
        "Keep the file, look it over yourself, and send it with this message to whoever looks after the program.",
    ),
    # --- presentation
    Code.TT_CHUA_XET: Says(
        "Chưa xét được {noi_dung}{ly_do_vi}.",
        "Người kiểm tra tự xem phần này.",
        "Not judged: {noi_dung}{ly_do_vi}.",
        "A person has to look at this part.",
    ),
    Code.TT_KHO_GIAY: Says(
        "Khổ giấy là {value}, không phải A4 (210 × 297 mm).",
        "Đặt khổ giấy A4 cho mọi phần của văn bản.",
        "The paper is {value}, not A4 (210 × 297 mm).",
        "Set A4 for all sections.",
    ),
    Code.TT_HUONG_GIAY: Says(
        "Phần này đặt giấy nằm ngang mà không có bảng rộng hay phụ lục.",
        "Đặt giấy theo chiều dọc.",
        "This section is landscape without a wide table or an annex.",
        "Turn the paper upright.",
    ),
    Code.TT_LE: Says(
        "Lề {le} là {value} mm, ngoài khoảng {tu}–{den} mm.",
        "Đặt lề {le} trong khoảng {tu}–{den} mm.",
        "The margin ({le}) is {value} mm, outside {tu}–{den} mm.",
        "Set the margin ({le}) between {tu} and {den} mm.",
    ),
    Code.TT_SO_TRANG: Says(
        "Số trang chưa đúng: {ly_do}.",
        "Đánh số trang bằng chữ số Ả Rập, ở giữa lề trên, từ trang thứ hai, cỡ {can}.",
        "Page numbers are not right: {ly_do}.",
        "Number pages in Arabic digits, centred in the top margin, from the second page, size {can}.",
    ),
    Code.TT_PHONG: Says(
        "{thanh_phan} dùng phông “{value}” thay vì {can}{them_vi}.",
        "Đặt phông {can} cho mọi chữ, kể cả bảng và đầu trang.",
        "{thanh_phan} uses the typeface “{value}” instead of {can}{them_en}.",
        "Use {can} throughout, in tables and headers too.",
    ),
    Code.TT_MAU_CHU: Says(
        "{thanh_phan} có chữ màu {value}, không phải màu đen{them_vi}.",
        "Đặt màu chữ đen.",
        "{thanh_phan} has letters of the colour {value}, not black{them_en}.",
        "Make the letters black.",
    ),
    Code.TT_CO_CHU: Says(
        "{thanh_phan} có cỡ chữ {value}, quy định là {can}{them_vi}.",
        "Đặt cỡ chữ {can}.",
        "{thanh_phan} has the size {value}; {can} is prescribed{them_en}.",
        "Set the size to {can}.",
    ),
    Code.TT_DAM: Says(
        "{thanh_phan} {value}, quy định là {can}{them_vi}.",
        "Đặt lại kiểu chữ: {can}.",
        "{thanh_phan}: {value}; prescribed: {can}{them_en}.",
        "Set the weight: {can}.",
    ),
    Code.TT_NGHIENG: Says(
        "{thanh_phan} {value}, quy định là {can}{them_vi}.",
        "Đặt lại kiểu chữ: {can}.",
        "{thanh_phan}: {value}; prescribed: {can}{them_en}.",
        "Set the slant: {can}.",
    ),
    Code.TT_GACH_CHAN: Says(
        "{thanh_phan} {value}, quy định là {can}{them_vi}.",
        "Đặt lại gạch chân: {can}.",
        "{thanh_phan}: {value}; prescribed: {can}{them_en}.",
        "Set the underline: {can}.",
    ),
    Code.TT_CHU_HOA: Says(
        "{thanh_phan} {value}, quy định là {can}{them_vi}.",
        "Viết lại: {can}.",
        "{thanh_phan}: {value}; prescribed: {can}{them_en}.",
        "Write it in the prescribed case: {can}.",
    ),
    Code.TT_CANH: Says(
        "{thanh_phan} canh {value}, quy định là canh {can}{them_vi}.",
        "Đặt canh {can}.",
        "{thanh_phan} is aligned {value}; {can} is prescribed{them_en}.",
        "Align it {can}.",
    ),
    Code.TT_GIAN_DONG: Says(
        "Giãn dòng là {value}, ngoài khoảng {can}{them_vi}.",
        "Đặt giãn dòng trong khoảng {can}.",
        "The line spacing is {value}, outside {can}{them_en}.",
        "Set the line spacing within {can}.",
    ),
    Code.TT_CACH_DOAN: Says(
        "Khoảng cách giữa các đoạn là {value} pt, quy định {can}{them_vi}.",
        "Đặt khoảng cách đoạn {can}.",
        "The gap between paragraphs is {value} pt; prescribed: {can}{them_en}.",
        "Set the gap between paragraphs: {can}.",
    ),
    Code.TT_THUT_DONG: Says(
        "Dòng đầu lùi vào {value} mm, quy định {can}{them_vi}.",
        "Đặt dòng đầu của đoạn lùi {can}.",
        "The first line is indented by {value} mm; prescribed: {can}{them_en}.",
        "Indent the first line by {can}.",
    ),
    Code.TT_THIEU: Says(
        "Văn bản thiếu {thanh_phan}.",
        "Bổ sung {thanh_phan} đúng vị trí.",
        "The document lacks {thanh_phan}.",
        "Add {thanh_phan} in its place.",
    ),
    Code.TT_VI_TRI: Says(
        "{thanh_phan} không đúng vị trí: {ly_do}.",
        "Đặt lại vị trí: {can}.",
        "{thanh_phan} is in the wrong place: {ly_do}.",
        "Put it in its place: {can}.",
    ),
    Code.TT_CHU_SAI: Says(
        "{thanh_phan} ghi “{value}”, phải là “{can}”.",
        "Viết đúng: “{can}”.",
        "{thanh_phan} reads “{value}”; it has to read “{can}”.",
        "Write “{can}”.",
    ),
    Code.TT_SO_KY_HIEU: Says(
        "Số, ký hiệu “{value}” chưa đúng mẫu {can}.",
        "Ghi lại số, ký hiệu theo mẫu {can}.",
        "Number and symbol “{value}” do not follow the pattern {can}.",
        "Write them by the pattern {can}.",
    ),
    Code.TT_SO_DEM_KHONG: Says(
        "Số “{value}” nhỏ hơn 10 mà không có số 0 ở trước, hoặc có số 0 thừa.",
        "Ghi “{can}”.",
        "The number “{value}” lacks its leading zero or has one too many.",
        "Write “{can}”.",
    ),
    Code.TT_SO_DAU_CACH: Says(
        "Số, ký hiệu “{value}” có dấu cách hoặc dấu nối sai chỗ.",
        "Ghi liền: “{can}”.",
        "Number and symbol “{value}” have a stray or missing space or dash.",
        "Write “{can}”.",
    ),
    Code.TT_KY_HIEU_LOAI: Says(
        "Ký hiệu ghi “{value}” không khớp với loại văn bản ({loai}).",
        "Ghi ký hiệu loại “{can}”.",
        "The symbol “{value}” does not agree with the type of document ({loai}).",
        "Write the type's symbol “{can}”.",
    ),
    Code.TT_NGAY_DANG: Says(
        "Địa danh và thời gian ghi “{value}” chưa đúng mẫu.",
        "Ghi theo mẫu: {can}.",
        "Place and date “{value}” do not follow the pattern.",
        "Write them by the pattern: {can}.",
    ),
    Code.TT_NGAY_KHONG_CO: Says(
        "“{value}” không phải là ngày có thật.",
        "Ghi lại ngày, tháng, năm cho đúng.",
        "“{value}” is no real date.",
        "Write the right date.",
    ),
    Code.TT_NGAY_DEM_KHONG: Says(
        "“{value}” ghi số 0 chưa đúng: ngày dưới 10 và tháng 1, 2 có số 0, tháng khác không có.",
        "Ghi “{can}”.",
        "“{value}” has its zeros wrong: days below 10 and months 1, 2 take one, other months do not.",
        "Write “{can}”.",
    ),
    Code.TT_VE_VIEC_THUA: Says(
        "Trích yếu của văn bản có tên loại bắt đầu bằng “{value}”; “V/v” chỉ dùng cho công văn.",
        "Bỏ “V/v” ở trích yếu.",
        "The subject of a named document begins with “{value}”; “V/v” is for letters only.",
        "Remove “V/v”.",
    ),
    Code.TT_VE_VIEC_THIEU: Says(
        "Trích yếu công văn ghi “{value}”, chưa bắt đầu bằng “V/v”.",
        "Thêm “V/v ” ở đầu trích yếu.",
        "The letter's subject “{value}” does not begin with “V/v”.",
        "Put “V/v ” in front.",
    ),
    Code.TT_TRICH_YEU_CHU_DAU: Says(
        "Trích yếu “{value}” viết chữ đầu chưa đúng: {can}.",
        "Viết lại chữ đầu: {can}.",
        "The first letter of the subject “{value}” is wrong: {can}.",
        "Write the first letter so: {can}.",
    ),
    Code.TT_KINH_GUI_THIEU: Says(
        "{loai} phải có “Kính gửi” nhưng văn bản không có.",
        "Thêm “Kính gửi: …” dưới phần tên loại, trích yếu.",
        "This type ({loai}) needs “Kính gửi”, which is not there.",
        "Add “Kính gửi: …” below title and subject.",
    ),
    Code.TT_KINH_GUI_THUA: Says(
        "{loai} không dùng “Kính gửi”.",
        "Bỏ “Kính gửi”, ghi nơi nhận ở cuối văn bản.",
        "This type ({loai}) has no “Kính gửi”.",
        "Remove it; recipients stand at the end.",
    ),
    Code.TT_KINH_GUI_DANG: Says(
        "“Kính gửi” trình bày chưa đúng: {ly_do}.",
        "Một nơi: ghi cùng dòng; nhiều nơi: mỗi nơi một dòng có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”.",
        "“Kính gửi” is not laid out right: {ly_do}.",
        "One addressee: same line; several: a line each with a dash, ending “;”, the last “.”.",
    ),
    Code.TT_CAN_CU_DAU: Says(
        "Dòng căn cứ kết thúc bằng “{value}”, phải là “{can}”.",
        "Sửa dấu cuối dòng thành “{can}”.",
        "The line of legal grounds ends with “{value}” instead of “{can}”.",
        "End it with “{can}”.",
    ),
    Code.TT_CAN_CU_GACH: Says(
        "Dòng căn cứ “{value}” chưa có gạch đầu dòng.",
        "Ghi “{can}”.",
        "The line of legal grounds “{value}” has no dash in front.",
        "Write “{can}”.",
    ),
    Code.TT_DE_MUC_THU_TU: Says(
        "Đề mục “{value}” không liên tục: sau {truoc} phải là {can}.",
        "Đánh số lại đề mục.",
        "The heading “{value}” is out of order: after {truoc} comes {can}.",
        "Number the headings anew.",
    ),
    Code.TT_DE_MUC_DANG: Says(
        "Đề mục “{value}” trình bày chưa đúng: {ly_do}.",
        "Trình bày lại: {can}.",
        "The heading “{value}” is not laid out right: {ly_do}.",
        "Lay it out so: {can}.",
    ),
    Code.TT_DIEM_THU_TU: Says(
        "Điểm “{value})” không theo thứ tự chữ cái tiếng Việt: sau {truoc}) phải là {can}).",
        "Đặt lại chữ của các điểm (a, b, c, d, đ, e, g, h …).",
        "Point “{value})” breaks the Vietnamese alphabet: after {truoc}) comes {can}).",
        "Letter the points anew (a, b, c, d, đ, e, g, h …).",
    ),
    Code.TT_DUONG_KE_THIEU: Says(
        "Thiếu đường kẻ dưới {thanh_phan}.",
        "Kẻ đường nét liền dưới {thanh_phan}, dài {can}.",
        "The line under {thanh_phan} is missing.",
        "Draw a solid line under {thanh_phan}, its length {can}.",
    ),
    Code.TT_DUONG_KE_DAI: Says(
        "Đường kẻ dưới {thanh_phan} dài {value} dòng chữ, quy định {can}.",
        "Kẻ lại cho dài {can}.",
        "The line under {thanh_phan} has {value} of the text's length; prescribed: {can}.",
        "Make it {can}.",
    ),
    Code.TT_DUONG_KE_NET: Says(
        "Đường kẻ dưới {thanh_phan} không phải là một nét liền.",
        "Kẻ lại bằng một đường nét liền.",
        "The line under {thanh_phan} is not one solid stroke.",
        "Draw it as one solid line.",
    ),
    Code.TT_NOI_NHAN_NHAN: Says(
        "Nhãn nơi nhận ghi “{value}”, phải là “Nơi nhận:”.",
        "Ghi “Nơi nhận:” trên một dòng riêng.",
        "The recipients' label reads “{value}” instead of “Nơi nhận:”.",
        "Write “Nơi nhận:” on a line of its own.",
    ),
    Code.TT_NOI_NHAN_DAU: Says(
        "Dòng nơi nhận “{value}” chưa đúng gạch đầu dòng hoặc dấu cuối dòng.",
        "Ghi “{can}”.",
        "The recipient's line “{value}” has its dash or end mark wrong.",
        "Write “{can}”.",
    ),
    Code.TT_NOI_NHAN_LUU: Says(
        "Dòng cuối nơi nhận ghi “{value}”, chưa đúng mẫu dòng Lưu.",
        "Ghi dòng cuối theo mẫu “{can}”.",
        "The last recipient's line “{value}” is no proper Lưu line.",
        "Write it by the pattern “{can}”.",
    ),
    Code.TT_NOI_NHAN_DONG_DAU: Says(
        "Nơi nhận bắt đầu bằng “{value}”, với loại văn bản này phải là “{can}”.",
        "Ghi “{can}” ở dòng đầu nơi nhận.",
        "The recipients begin with “{value}”; for this type it is “{can}”.",
        "Put “{can}” first.",
    ),
    Code.TT_KY_TIEN_TO: Says(
        "Quyền hạn ký ghi “{value}”, phải là “{can}”.",
        "Ghi “{can}”.",
        "The signing capacity reads “{value}” instead of “{can}”.",
        "Write “{can}”.",
    ),
    Code.TT_KY_DONG: Says(
        "Phần ký chưa đúng: {ly_do}.",
        "Ghi lại các dòng ký: {can}.",
        "The signing block is not right: {ly_do}.",
        "Write its lines so: {can}.",
    ),
    Code.TT_KY_HOC_HAM: Says(
        "Trước họ tên người ký có “{value}”, không được ghi học hàm, học vị, danh hiệu, cấp bậc ở đây.",
        "Chỉ ghi họ và tên.",
        "“{value}” stands before the signatory's name; degrees, honours and ranks do not belong there.",
        "Write the name alone.",
    ),
    Code.TT_KET_THUC_THIEU: Says(
        "Nội dung kết thúc bằng “{value}”, thiếu dấu “{can}”.",
        "Thêm “{can}” sau chữ cuối của nội dung.",
        "The text ends with “{value}”; the mark “{can}” is missing.",
        "Put “{can}” after the last word.",
    ),
    Code.TT_KET_THUC_SAI: Says(
        "Dấu kết thúc chưa đúng: {ly_do}.",
        "Chỉ ghi “{can}” một lần, liền sau chữ cuối của nội dung.",
        "The end mark is not right: {ly_do}.",
        "Write “{can}” once, right after the last word.",
    ),
    Code.TT_PHU_LUC_SO: Says(
        "Phụ lục đánh số “{value}”, phải là “{can}”.",
        "Ghi “{can}”.",
        "The annex is numbered “{value}” instead of “{can}”.",
        "Write “{can}”.",
    ),
    Code.TT_PHU_LUC_KEM_THEO: Says(
        "Dòng kèm theo của phụ lục chưa đúng: {ly_do}.",
        "Ghi “(Kèm theo … số … ngày … tháng … năm … của …)” khớp với phần đầu văn bản.",
        "The annex's “Kèm theo” line is not right: {ly_do}.",
        "Make it agree with the document's head.",
    ),
    Code.TT_PHU_LUC_KHONG_NHAC: Says(
        "Nội dung văn bản không nhắc đến “{value}”.",
        "Nêu phụ lục trong nội dung văn bản.",
        "The text does not mention “{value}”.",
        "Mention the annex in the text.",
    ),
    Code.TT_CHO_TRONG: Says(
        "Còn chỗ chưa điền: “{value}”.",
        "Điền nội dung hoặc bỏ chỗ này.",
        "A placeholder is left: “{value}”.",
        "Fill it in or remove it.",
    ),
    Code.TT_TO_HOP: Says(
        "Chữ “{value}” ở dạng Unicode tổ hợp (dấu rời).",
        "Chuyển sang Unicode dựng sẵn (TCVN 6909:2001).",
        "“{value}” is in decomposed Unicode.",
        "Convert it to composed Unicode (TCVN 6909:2001).",
    ),
    Code.TT_CHU_GIA: Says(
        "Chữ “{value}” có ký tự trông giống mà không phải chữ Việt ({ky_tu}).",
        "Gõ lại bằng chữ Việt: “{can}”.",
        "“{value}” holds a look-alike letter ({ky_tu}).",
        "Type it again: “{can}”.",
    ),
    Code.TT_DAU_THANH: Says(
        "Văn bản đặt dấu thanh theo hai kiểu: “{value}” và “{kia}”.",
        "Dùng một kiểu trong cả văn bản.",
        "Tone marks are placed in two ways: “{value}” and “{kia}”.",
        "Use one way throughout.",
    ),
    Code.TT_NGOAC_KEP: Says(
        "Văn bản dùng lẫn ngoặc kép thẳng và ngoặc kép cong (“{value}”).",
        "Dùng một loại ngoặc kép trong cả văn bản.",
        "Straight and curly quotes are mixed (“{value}”).",
        "Use one kind throughout.",
    ),
    Code.TT_VIET_HOA: Says(
        "“{value}” có thể phải viết là “{can}”.",
        "Xem lại quy tắc viết hoa rồi sửa nếu đúng là sai.",
        "“{value}” should perhaps be “{can}”.",
        "Look at the rules of capitals and change it if it is wrong.",
    ),
    Code.TT_DAU_CACH: Says(
        "Dấu cách chưa đúng ở “{cho}”.",
        "Viết “{can}”.",
        "The spacing in “{cho}” is off.",
        "Write “{can}”.",
    ),
    Code.TT_GACH_NOI: Says(
        "Dấu gạch nối chưa đúng ở “{value}”.",
        "Viết “{can}”.",
        "The dash in “{value}” is off.",
        "Write “{can}”.",
    ),
    Code.TT_VIEN_DAN: Says(
        "Viện dẫn “{value}” lần đầu chưa đủ: {ly_do}.",
        "Lần đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau chỉ ghi loại và số.",
        "The first citation of “{value}” is not complete: {ly_do}.",
        "Cite type, number, date, issuer and subject the first time; type and number after that.",
    ),
    # --- a Word template
    Code.MAU_WORD_THE_KHONG_DONG: Says(
        "Thẻ “{value}” mở ra mà không đóng lại bằng “{ket}”.",
        "Thêm “{ket}” vào cuối thẻ, viết cả thẻ trong một đoạn.",
        "The tag “{value}” is opened and not closed by “{ket}”.",
        "Put “{ket}” at its end and keep the whole tag in one paragraph.",
    ),
    Code.MAU_WORD_NGOAC_LE: Says(
        "Có dấu đóng thẻ mà không có thẻ nào mở ở “{value}”, nên dấu ngoặc sẽ in ra văn bản.",
        "Thêm dấu mở thẻ phía trước, hoặc xóa dấu ngoặc thừa.",
        "A tag is closed at “{value}” that was never opened, so the brackets would be printed.",
        "Put the opening brackets in front, or remove the superfluous ones.",
    ),
    Code.MAU_WORD_THE_QUA_DOAN: Says(
        "Thẻ “{value}” bắt đầu ở đoạn này và kết thúc ở đoạn sau, nên các đoạn sẽ bị nhập làm một.",
        "Xóa dấu xuống đoạn ở giữa thẻ.",
        "The tag “{value}” begins in this paragraph and ends in a later one, so the paragraphs become one.",
        "Remove the paragraph break inside the tag.",
    ),
    Code.MAU_WORD_THE_QUA_O: Says(
        "Thẻ “{value}” bắt đầu ở đây và kết thúc ở một ô, khung, liên kết hay phần sửa đổi khác, nên tệp sẽ hỏng.",
        "Viết cả thẻ trong một đoạn của một ô; chấp nhận hoặc hủy các sửa đổi đang theo dõi.",
        "The tag “{value}” begins here and ends in another cell, frame, link or tracked change, so the file would be damaged.",
        "Write the whole tag in one paragraph of one cell; accept or reject tracked changes.",
    ),
    Code.MAU_WORD_THE_DA_XOA: Says(
        "Thẻ “{value}” có phần nằm trong đoạn đã xóa nhưng còn theo dõi sửa đổi (Track Changes).",
        "Trong Word, chọn Review, chấp nhận hoặc hủy mọi sửa đổi rồi lưu lại.",
        "The tag “{value}” lies, in part at least, in a tracked deletion.",
        "In Word, choose Review, accept or reject all changes and save.",
    ),
    Code.MAU_WORD_TRONG_MA_TRUONG: Says(
        "Thẻ “{value}” nằm trong mã trường, công thức hoặc thuộc tính ẩn của Word, ở đó không dùng được thẻ loại này.",
        "Đưa thẻ ra phần chữ thường của văn bản, hoặc bỏ chữ p, r, tr, tc ở đầu thẻ.",
        "The tag “{value}” stands in a field code, a formula or a hidden attribute of Word, where this sort of tag cannot be used.",
        "Move it into the ordinary text, or leave out the p, r, tr, tc at its beginning.",
    ),
    Code.MAU_WORD_KHOI_KHONG_DONG: Says(
        "Khối “{value}” mở ra mà không có thẻ “{ket}” để đóng.",
        "Thêm thẻ “{ket}” vào chỗ khối kết thúc.",
        "The block “{value}” is opened and no “{ket}” closes it.",
        "Put the tag “{ket}” where the block ends.",
    ),
    Code.MAU_WORD_KHOI_KHONG_MO: Says(
        "Thẻ “{value}” không thuộc khối nào đang mở.",
        "Xóa thẻ này, hoặc thêm thẻ mở khối ở phía trước.",
        "The tag “{value}” belongs to no open block.",
        "Remove it, or put the opening tag before it.",
    ),
    Code.MAU_WORD_KHOI_CHEO: Says(
        "Thẻ “{value}” đóng khối ngoài trong khi khối “{mo}”{cho_vi} còn mở, nên hai khối cắt chéo nhau.",
        "Đóng khối mở sau trước, rồi mới đóng khối mở trước.",
        "The tag “{value}” closes the outer block while “{mo}”{cho_en} is still open, so the two cross.",
        "Close the block that was opened last first.",
    ),
    Code.MAU_WORD_KHOI_LECH: Says(
        "Thẻ “{value}” và thẻ mở khối “{mo}”{cho_vi} không đứng cùng một cấp: {ly_do}.",
        "Đặt hai thẻ cùng loại (cùng có hoặc cùng không có p, tr, tc) trong cùng một bảng, một ô hoặc một khung.",
        "The tag “{value}” and its opening tag “{mo}”{cho_en} do not stand on one level: {ly_do}.",
        "Give both the same prefix (p, tr, tc or none) and put them into the same table, cell or frame.",
    ),
    Code.MAU_WORD_NGOAI_BANG: Says(
        "Thẻ “{value}” chỉ dùng được trong bảng, nhưng đang đứng ngoài bảng.",
        "Đưa thẻ vào ô của bảng; với đoạn văn thì dùng chữ p thay cho tr hoặc tc.",
        "The tag “{value}” is for tables only, but it stands outside one.",
        "Move it into a cell; for a paragraph use p instead of tr or tc.",
    ),
    Code.MAU_WORD_TIEN_TO_CHUNG: Says(
        "Thẻ “{value}” và thẻ “{khac}” nằm trong cùng một dòng, ô hoặc đoạn, nên chỉ thẻ cuối còn lại.",
        "Đặt mỗi thẻ loại này trong một dòng (tr), một ô (tc) hoặc một đoạn (p) riêng.",
        "The tags “{value}” and “{khac}” share one row, cell or paragraph, so only the last one counts.",
        "Give each of them a row (tr), a cell (tc) or a paragraph (p) of its own.",
    ),
    Code.MAU_WORD_BI_BO: Says(
        "Nội dung “{value}” đứng chung dòng, ô hoặc đoạn với thẻ “{the}” nên sẽ bị bỏ mất khi lập văn bản.",
        "Chuyển nội dung sang dòng, ô hoặc đoạn khác; thẻ đó phải đứng một mình.",
        "“{value}” shares its row, cell or paragraph with the tag “{the}” and would be lost.",
        "Move it into another row, cell or paragraph; that tag must stand alone.",
    ),
    Code.MAU_WORD_TIEN_TO_CACH: Says(
        "Thẻ “{value}” sai dấu cách ở đầu.",
        "Viết liền dấu ngoặc với chữ p, r, tr, tc rồi mới cách: “{can}…”.",
        "The spacing at the beginning of the tag “{value}” is off.",
        "Write p, r, tr, tc right after the bracket and then a plain space: “{can}…”.",
    ),
    Code.MAU_WORD_DAU_TRU: Says(
        "Dấu trừ trong thẻ “{value}” nối hai đoạn làm một và làm mất “{mat}” đứng cạnh thẻ.",
        "Bỏ dấu trừ trong thẻ; muốn không để lại dòng trống thì dùng thẻ có chữ p và để nó đứng một mình.",
        "The minus sign in the tag “{value}” joins two paragraphs and loses “{mat}” beside it.",
        "Remove the minus sign; to leave no blank line, use a tag with p that stands alone.",
    ),
    Code.MAU_WORD_TIEN_TO_KY_TU: Says(
        "Thẻ “{value}” có dấu ngoặc nhọn hoặc dấu % ở bên trong, docxtpl không nhận thẻ loại này như vậy.",
        "Tính giá trị trước bằng một thẻ set thường, rồi dùng tên của nó trong thẻ này.",
        "The tag “{value}” has a curly bracket or % inside, which docxtpl does not take in tags of this sort.",
        "Work the value out in an ordinary set tag first, and use its name here.",
    ),
    Code.MAU_WORD_GIA_TRI_THUONG: Says(
        "Thẻ “{value}” dành cho nội dung Word soạn sẵn, nhưng “{ten}” là chữ hoặc số thường nên sẽ không hiện ra.",
        "Bỏ chữ “{tien_to}” ở đầu thẻ.",
        "The tag “{value}” is for ready-made Word content, but “{ten}” is plain text, so nothing would show.",
        "Leave out the “{tien_to}” at its beginning.",
    ),
    Code.MAU_WORD_THE_LA: Says(
        "Không có thẻ nào như “{value}”{goi_y_vi}.",
        "Sửa lại từ đầu tiên của thẻ; các thẻ dùng được là if, elif, else, endif, for, endfor, set.",
        "There is no tag like “{value}”{goi_y_en}.",
        "Correct its first word; tags to be used are if, elif, else, endif, for, endfor, set.",
    ),
    Code.MAU_WORD_THE_CAM: Says(
        "Thẻ “{value}” gọi một mẫu khác, việc này không được phép.",
        "Chép nội dung cần dùng vào mẫu này.",
        "The tag “{value}” calls another template, which is not allowed.",
        "Copy what is needed into this template.",
    ),
    Code.MAU_WORD_BIEU_THUC_SAI: Says(
        "Không đọc được thẻ “{value}”: {ly_do}.",
        "Sửa lại nội dung thẻ, so với thẻ tương tự trong mẫu chuẩn.",
        "The tag “{value}” cannot be read: {ly_do}.",
        "Correct it; compare a similar tag of the standard template.",
    ),
    Code.MAU_WORD_KY_TU_LA: Says(
        "Thẻ “{value}” có ký tự “{ky_tu}” không dùng được trong thẻ, thường do Word tự sửa hoặc do chép từ nơi khác.",
        "Xóa thẻ rồi gõ lại bằng bàn phím, chỉ dùng dấu nháy thẳng.",
        "The tag “{value}” holds the character “{ky_tu}”, which a tag cannot have; Word puts it there, or copying.",
        "Delete the tag and type it again with plain quotation marks.",
    ),
    Code.MAU_WORD_BO_LOC_LA: Says(
        "Không có bộ lọc “{ten}”{goi_y_vi}, dùng trong thẻ “{value}”.",
        "Sửa tên bộ lọc hoặc bỏ phần sau dấu |.",
        "There is no filter “{ten}”{goi_y_en}, as used in “{value}”.",
        "Correct the name of the filter, or remove what follows the |.",
    ),
    Code.MAU_WORD_PHEP_THU_LA: Says(
        "Không có phép thử “{ten}”{goi_y_vi}, dùng trong thẻ “{value}”.",
        "Sửa từ đứng sau chữ is.",
        "There is no test “{ten}”{goi_y_en}, as used in “{value}”.",
        "Correct the word after “is”.",
    ),
    Code.MAU_WORD_HAM_LA: Says(
        "Không có hàm “{ten}”{goi_y_vi}, dùng trong thẻ “{value}”.",
        "Bỏ lời gọi hàm; mẫu chỉ dùng các tên có sẵn.",
        "There is no function “{ten}”{goi_y_en}, as used in “{value}”.",
        "Remove the call; a template uses the given names only.",
    ),
    Code.MAU_WORD_TEN_LA: Says(
        "Loại văn bản này không có tên “{ten}”{goi_y_vi}, dùng trong thẻ “{value}”.",
        "Sửa lại tên cho đúng; phần mềm sẽ không lập được văn bản khi còn tên lạ.",
        "Papers of this kind have no name “{ten}”{goi_y_en}, as used in “{value}”.",
        "Correct the name; no paper can be made while an unknown name is there.",
    ),
    Code.MAU_WORD_TEN_NGOAI_VONG: Says(
        "Tên “{ten}” trong thẻ “{value}” chỉ có trong vòng lặp của nó, nhưng được dùng ở ngoài.",
        "Đưa thẻ vào giữa thẻ for và thẻ endfor của vòng lặp đó.",
        "The name “{ten}” in “{value}” exists inside its loop only, but is used outside.",
        "Move the tag between the for and the endfor of that loop.",
    ),
    Code.MAU_WORD_TEN_CHE: Says(
        "Thẻ “{value}” đặt lại tên “{ten}” đã có nghĩa khác, nên từ đây tên đó không còn nghĩa cũ.",
        "Đặt một tên khác.",
        "The tag “{value}” gives “{ten}” a new meaning, so its old one is out of reach from here.",
        "Choose another name.",
    ),
    Code.MAU_WORD_TEN_CHUA_DUNG: Says(
        "Mẫu không dùng tên “{value}”, một phần bắt buộc của loại văn bản này.",
        "Kiểm tra xem phần này có bị xóa nhầm không, so với mẫu chuẩn.",
        "The template does not use the name “{value}”, a mandatory part of this kind of paper.",
        "See whether it was removed by mistake; compare the standard template.",
    ),
    Code.MAU_WORD_LAP_SAI: Says(
        "Thẻ “{value}” coi “{ten}” là một danh sách, nhưng đó là chữ hoặc số.",
        "Dùng tên của danh sách, hoặc bỏ vòng lặp hay bộ lọc.",
        "The tag “{value}” takes “{ten}” for a list, but it is text or a number.",
        "Use the name of the list, or remove the loop or the filter.",
    ),
    Code.MAU_WORD_IN_CA_NHOM: Says(
        "Thẻ “{value}” in cả một nhóm “{ten}” chứ không phải một giá trị.",
        "Chọn một mục trong nhóm, hoặc dùng vòng lặp for.",
        "The tag “{value}” prints the whole group “{ten}”, not one value.",
        "Choose one of its entries, or use a for loop.",
    ),
    Code.MAU_WORD_KHONG_THOAT: Says(
        "Thẻ “{value}” tắt việc bảo vệ ký tự đặc biệt, nên dữ liệu có thể làm hỏng tệp Word.",
        "Bỏ “safe” hoặc “autoescape” khỏi thẻ.",
        "The tag “{value}” switches off the protection of special characters, so that data may break the file.",
        "Remove “safe” or “autoescape” from it.",
    ),
    Code.MAU_WORD_TRUY_CAP_CAM: Says(
        "Thẻ “{value}” chạm vào “{ten}”, phần bên trong của chương trình mà mẫu không được phép dùng.",
        "Bỏ thẻ này; nếu mẫu nhận từ nơi khác thì kiểm tra lại nguồn của mẫu.",
        "The tag “{value}” touches “{ten}”, an inner part of the program that templates must not use.",
        "Remove it; if the template came from elsewhere, ask where.",
    ),
    Code.MAU_WORD_TINH_NANG: Says(
        "Thẻ “{value}” có thể làm máy chạy mãi hoặc hết bộ nhớ: {ly_do}.",
        "Bỏ phép tính này khỏi mẫu.",
        "The tag “{value}” may keep the computer busy for ever or use up its memory: {ly_do}.",
        "Remove this computation from the template.",
    ),
    Code.MAU_WORD_KHONG_DIEN: Says(
        "Thẻ “{value}” nằm ở nơi không bao giờ được điền, nên sẽ còn nguyên trong văn bản.",
        "Chuyển thẻ vào phần thân, đầu trang, chân trang hoặc chú thích cuối trang.",
        "The tag “{value}” stands where nothing is ever filled in and would stay in the paper.",
        "Move it into the body, a header, a footer or a footnote.",
    ),
    Code.MAU_WORD_CHO_DIEN_KHAC: Says(
        "“{value}” trông như chỗ điền của phần mềm khác, phần mềm này không điền vào đó.",
        "Thay bằng tên đặt trong hai dấu ngoặc nhọn, hoặc để nguyên nếu đó là chữ của văn bản.",
        "“{value}” looks like a blank of another program; it is not filled in.",
        "Replace it by a name in double curly brackets, or leave it if it belongs to the text.",
    ),
    Code.MAU_WORD_DAU_THOAT: Says(
        "“{value}” sẽ in ra thành dấu ngoặc của thẻ trong văn bản.",
        "Nếu muốn điền giá trị vào đây thì bỏ dấu gạch dưới giữa hai dấu ngoặc.",
        "“{value}” will be printed as the brackets of a tag.",
        "If a value should stand here, remove the underscore between the brackets.",
    ),
    Code.MAU_WORD_KHONG_RO: Says(
        "Phần này không lập thành văn bản được: {ly_do}.",
        "So với mẫu chuẩn, xóa các thẻ ở đoạn này rồi gõ lại.",
        "This part cannot be made into a paper: {ly_do}.",
        "Compare the standard template; delete the tags of this paragraph and type them again.",
    ),
    # --- the papers
    Code.TEP_DA_SUA_TAY: Says(
        "Tệp đã được người dùng sửa sau khi lập nên được giữ nguyên; bản mới nằm ở “{ban_moi}”.",
        "So hai bản, giữ bản cần dùng rồi xóa bản kia.",
        "The file was changed by a person since it was made and is kept; the new version is “{ban_moi}”.",
        "Compare the two, keep the right one and remove the other.",
    ),
    Code.MAU_WORD_HONG: Says(
        "Mẫu Word “{mau}” có lỗi: {ly_do}.",
        "Sửa mẫu, hoặc bỏ mẫu riêng đi để dùng mẫu chuẩn.",
        "The Word template “{mau}” has a fault: {ly_do}.",
        "Mend the template, or remove your own one so that the standard one is used.",
    ),
    Code.MAU_RIENG_KHONG_DUNG: Says(
        "Mẫu riêng “{mau}” có lỗi nên lần này các văn bản được lập theo mẫu chuẩn cùng tên.",
        "Sửa các chỗ đã nêu của mẫu này rồi chạy lại; kiểm tra trước bằng: dienhinh template check.",
        "Your own template “{mau}” has faults, so this time the documents were made with the standard one of that name.",
        "Mend the places named in it, then run again; try it first with: dienhinh template check.",
    ),
    Code.GIA_TRI_KHONG_IN_DUOC: Says(
        "Chưa lập được văn bản này của cơ quan mang mã {co_quan}: giá trị “{duong_dan}” có ký tự {value} không in được trong tệp Word.",
        "Gõ lại giá trị đó trong chương trình hoặc trong sổ, đừng dán từ nơi khác, rồi chạy lại.",
        "This document of the body {co_quan} could not be made: the value “{duong_dan}” holds the character {value}, which no Word file can print.",
        "Type that value anew in the programme or the workbook instead of pasting it, then run again.",
    ),
    Code.VAN_BAN_CHUA_LAP: Says(
        "Chưa lập được văn bản này của cơ quan mang mã {co_quan} theo mẫu “{mau}”: {ly_do}.",
        "Sửa mẫu hoặc dữ liệu nguồn theo lý do đã nêu rồi chạy lại; các văn bản khác vẫn được lập.",
        "This document of the body {co_quan} could not be made with “{mau}”: {ly_do}.",
        "Mend the template or the data behind it, then run again; the other documents are made.",
    ),
    Code.TEP_KHONG_DAT_DUOC: Says(
        "Không đặt được bản mới vào chỗ của tệp này: {ly_do}.",
        "Đóng tệp nếu đang mở ở Word hoặc Excel, kiểm tra quyền ghi, rồi chạy lại; các tệp khác đã được ghi.",
        "The new version could not be put in this file's place: {ly_do}.",
        "Close the file if it is open in Word or Excel, check permissions and run again; the other files are written.",
    ),
    Code.THU_MUC_CUA_CHUONG_TRINH_KHAC: Says(
        "Thư mục kết quả này là của chương trình “{value}” nên không ghi gì vào đó.",
        "Chọn thư mục khác bằng --out, mỗi chương trình một thư mục.",
        "This output folder belongs to the programme “{value}”, so nothing was written into it.",
        "Choose another folder with --out, one for each programme.",
    ),
    Code.DANG_CHAY_NOI_KHAC: Says(
        "Một lần chạy khác đang làm việc trong thư mục kết quả này.",
        "Chờ lần chạy đó kết thúc rồi chạy lại, hoặc chọn thư mục khác bằng --out.",
        "Another run is at work in this output folder.",
        "Wait for it to end and run again, or choose another folder with --out.",
    ),
    Code.KHONG_GHI_DUOC: Says(
        "Không ghi được vào thư mục kết quả: {ly_do}.",
        "Kiểm tra quyền ghi, dung lượng đĩa và các tệp đang mở, rồi chạy lại; kết quả cũ vẫn còn nguyên.",
        "The output folder cannot be written: {ly_do}.",
        "Check permissions, free space and open files, then run again; earlier output is untouched.",
    ),
    Code.PDF_KHONG_CO_LIBREOFFICE: Says(
        "Chưa in được ra PDF vì máy này không có LibreOffice.",
        "Cài LibreOffice (bản Writer là đủ) rồi chạy lại, hoặc mở tệp bằng Word và chọn lưu dạng PDF.",
        "No PDF can be made because LibreOffice is not installed on this machine.",
        "Install LibreOffice (Writer is enough) and run again, or open the file in Word and save it as PDF.",
    ),
    Code.PDF_KHONG_IN_DUOC: Says(
        "Không in được tệp này ra PDF: {ly_do}.",
        "Mở thử tệp bằng Word hoặc LibreOffice; nếu mở được thì lưu lại thành .docx rồi chạy lại.",
        "This file could not be printed as PDF: {ly_do}.",
        "Try to open the file in Word or LibreOffice; if it opens, save it as .docx and run again.",
    ),
}


def say(found: Problem, lang: Lang = "vi") -> tuple[str, str]:
    """What is wrong, and what to do."""
    says = MESSAGES[found.code]
    slots = defaultdict(str, found.facts)
    slots["value"] = _short(found.value)
    _add_phrases(slots, lang)
    wrong, remedy = (says.vi, says.sua) if lang == "vi" else (says.en, says.fix)
    return wrong.format_map(slots), remedy.format_map(slots)


def place(found: Problem, lang: Lang = "vi") -> str:
    """Where it is, in words: ``SYT.xlsx, trang “Cá nhân”, ô D7``."""
    at = found.at
    words = ("trang", "ô", "dòng") if lang == "vi" else ("sheet", "cell", "line")
    parts = [at.file]
    if at.sheet:
        parts.append(f"{words[0]} “{at.sheet}”")
    if at.cell:
        parts.append(f"{words[1]} {at.cell}")
    if at.paragraph:
        parts.append(at.paragraph)
    if at.line:
        parts.append(f"{words[2]} {at.line}")
    return ", ".join(part for part in parts if part)


def _short(value: str, limit: int = 80) -> str:
    flat = " ".join(value.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def _add_phrases(slots: defaultdict[str, str], lang: Lang) -> None:
    """Phrases that stand only if their fact is known."""
    if slots["value"]:
        slots["value_vi"] = slots["value_en"] = f" “{slots['value']}”"
    if slots["vi_du"]:
        slots["vi_du_vi"] = f", ví dụ: {slots['vi_du']}"
        slots["vi_du_en"] = f", for example: {slots['vi_du']}"
    if slots["goi_y"]:
        slots["goi_y_vi"] = f" (có phải “{slots['goi_y']}”?)"
        slots["goi_y_en"] = f" (perhaps “{slots['goi_y']}”?)"
    if slots["can"]:
        slots["can"] = in_words(slots["can"], vietnamese=lang == "vi")
        slots["can_vi"] = slots["can_en"] = f": {slots['can']}"
    for name in ("can_cu", "vi_sao", "ai"):
        slots[name] = in_words(slots[name], vietnamese=lang == "vi")
    if slots["ly_do"]:
        slots["ly_do"] = in_words(slots["ly_do"], vietnamese=lang == "vi")
        slots["ly_do_vi"] = slots["ly_do_en"] = f" ({slots['ly_do']})"
    for name in ("chung_cu", "truoc_sau"):
        pieces = slots[name].split(",")
        slots[name] = "; ".join(in_words(piece, vietnamese=lang == "vi") for piece in pieces)
    if slots["them"]:
        slots["them_vi"] = f"; {slots['them']} đoạn khác cũng vậy"
        slots["them_en"] = f"; {slots['them']} more paragraphs alike"
    low, high = slots["tu"], slots["den"]
    if low and high:
        slots["khoang_vi"], slots["khoang_en"] = f" (từ {low} đến {high})", f" ({low} to {high})"
    elif low:
        slots["khoang_vi"], slots["khoang_en"] = f" (từ {low} trở lên)", f" ({low} or more)"
    elif high:
        slots["khoang_vi"], slots["khoang_en"] = f" (không quá {high})", f" (at most {high})"
