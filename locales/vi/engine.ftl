# Các câu của chương trình: có thể xuất hiện trong mọi cuộc trò chuyện.

language-name = Tiếng Việt

hello = Đặt hẹn với { $organisation } qua tin nhắn. Gõ ? để được giúp.
    .sms = Dat hen voi { $organisation } qua SMS. Co the ton phi tin nhan va du lieu. STOP de ngung, ? de duoc giup.
hello-others = Ngôn ngữ khác: gõ NGÔN NGỮ.

as-it-is = { $value }
yes = Có
no = Không
none = không có
    .sms = không
have-none = Tôi không có
now-is = Bây giờ là: { $value }. Muốn giữ nguyên, xin gõ OK.
    .nameless-sms = Muốn giữ câu trả lời trước, xin gõ OK.
your-location = chỗ của quý vị
office-at-miles = { $office }, { $miles } dặm
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Gửi chỗ tôi đang ở
share-phone = Gửi số điện thoại của tôi

help =
    Xin gõ số của câu trả lời, hoặc dùng lời của quý vị.
    QUAY LẠI = câu hỏi trước. LẶP LẠI = câu này lần nữa. LÀM LẠI. NGÔN NGỮ. 0 = menu.
    Hoặc gọi { $phone }.
not-understood = Xin lỗi, tôi vẫn chưa hiểu. Xin nhắc lại câu hỏi:
noted = Chúng tôi đã ghi lại, lát nữa sẽ dùng.
draft-left = Vâng, chưa đặt gì cả. Muốn bắt đầu lại, xin gõ: đặt hẹn
whole-name = “{ $name }” đã là họ tên đầy đủ chưa? Nếu rồi, xin gõ OK. Nếu chưa, xin gõ họ tên như trên giấy tờ (ID).
    .nameless-sms = Đó đã là họ tên đầy đủ chưa? Nếu rồi, xin gõ OK. Nếu chưa, xin gõ họ tên như trên giấy tờ (ID).
not-a-name = Câu đó không giống họ tên. Xin gõ cả họ và tên bằng chữ, như: Ana Lopez
one-name = Mỗi cuộc hẹn chỉ dành cho một người.
choose-a-number = Xin gõ một trong các số này:
thanks-too = Không có chi! Muốn xem menu, xin gõ 0.
call-us = Chúng tôi có thể giúp qua điện thoại: { $phone }. Gõ LẶP LẠI để xem câu hỏi, hoặc 0 để về menu.
which-date = Ngày nào trong các ngày này?
which-one = Ý quý vị là cái nào?
old-button = Nút đó thuộc tin nhắn cũ. Xin dùng các nút này:
cannot-read-media = Tôi không mở được hình hay tin nhắn thoại. Xin gõ câu trả lời.
cannot-read-long = Tin nhắn đó dài quá, tôi không đọc được. Xin gửi câu trả lời ngắn.
cut-off = (Tin này dài quá. Muốn biết phần còn lại, xin gọi { $hotline }.)
inbox-full = Có quá nhiều tin nhắn cùng lúc. Xin chờ một phút rồi gửi lại tin cuối.
unknown-zip = Chúng tôi không biết mã bưu chính đó. Xin gõ thành phố và tiểu bang, như: Denver CO
other-calendar = Xin gõ ngày sinh theo dương lịch, như: 14/3/1990
wait-minutes = { $count ->
    [1] một phút
   *[other] { $count } phút
}
wait-hours = { $count } tiếng
went-wrong = Bên chúng tôi có trục trặc. Xin thử lại, hoặc gọi { $hotline }.

resume = Chúng ta tiếp tục: { $task }.
welcome-back = Chào mừng quý vị trở lại. Chúng ta đang ở đây: { $task }.
unfinished-dropped = Đã hơn một ngày, nên chúng ta bắt đầu lại.
script-changed = Các câu hỏi đã thay đổi một chút. Câu trả lời của quý vị vẫn còn.
hold-over = Giờ của quý vị không còn được giữ nữa: người khác có thể chọn. Chúng tôi vẫn sẽ cố đặt giờ đó cho quý vị.

stopped = Vâng, chúng tôi sẽ không nhắn nữa. Các cuộc hẹn vẫn còn. Muốn quay lại, xin gõ START.
still-stopped = Quý vị đã yêu cầu ngưng nhắn tin. Muốn quay lại, xin gõ START.
started-again = Chào mừng quý vị trở lại. Chúng tôi lại có thể nhắn tin cho quý vị.

task-welcome = menu
task-language = chọn ngôn ngữ
task-book = đặt cuộc hẹn
task-mine = cuộc hẹn của quý vị
task-find = xác nhận bị mất
task-questions = câu hỏi
task-perhaps = câu hỏi

# Các dòng để xem lại.
review-line = { $key } { $line }
review-what-to-change = Sửa dòng nào? Xin gõ số của dòng đó.
book-it = Đặt hẹn
ask-meant = Quý vị cần một trong những điều này không?
    .again = Xin gõ một số trong danh sách:
meant-none = Điều khác
