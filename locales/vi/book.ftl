too-many = Điện thoại này đã có { $limit } cuộc hẹn, là số tối đa. Quý vị có thể dời hoặc hủy một cuộc hẹn.
too-often = Điện thoại này đã hết số lần đặt hẹn trong một ngày. Xin đặt lại sau { $wait }, hoặc gọi { $phone }.

ask-place = Quý vị sống ở thành phố và tiểu bang nào? Hoặc xin gõ mã bưu chính (ZIP).
    .again = Xin gõ 5 số của mã bưu chính, như 80111, hoặc thành phố và tiểu bang, như: Denver CO
ask-office = Quý vị chọn văn phòng nào?
    .again = Xin gõ số của một văn phòng:
more-offices = Văn phòng khác
ask-no-office = Gần đó không có văn phòng. Xin gõ một tiểu bang, như: Colorado
    .again = Xin gõ tên một tiểu bang, như: Colorado

ask-inquiry = Quý vị cần hẹn về việc gì?
    .again = Xin gõ một số, hoặc vài chữ, như: đóng dấu hộ chiếu
ask-reason = Cụ thể là việc gì?
    .again = Xin gõ số đúng nhất với việc của quý vị:
ask-urgent = Nếu không thể chờ, xin gọi ngay { $urgent }: họ có thể giúp trong ngày.
    .again = Xin gõ 1 hoặc 2. Số gọi khẩn cấp là { $urgent }.
urgent-go-on = Đặt hẹn
urgent-call = Vâng. Số điện thoại là { $urgent }. Muốn quay lại, xin nhắn tin cho chúng tôi.
urgent-stop = Tôi sẽ gọi
try-first = Gợi ý: { $first }

ask-name = Xin gõ họ tên đầy đủ của người sẽ đến, như trên giấy tờ (ID), và ngày sinh.
    .again = Xin gõ cả họ và tên, như: Ana Lopez
    .rest = Xin gõ thêm họ tên đầy đủ của người sẽ đến.
ask-birth-date = Xin gõ ngày sinh:
    .again = Xin gõ ngày, tháng và năm, như: 14 tháng 3, 1990
ask-same-visit = { $name } đã có cuộc hẹn này: { $number }, { $time }.
    .again = Xin gõ 1 hoặc 2:
    .nameless-sms = Cuộc hẹn này đã được đặt rồi: { $number }, { $time }.
same-visit-mine = Dời hoặc hủy
same-visit-keep = Giữ nguyên
same-booked = { $name } đã có cuộc hẹn này: { $number }, { $time }.
    .nameless-sms = Cuộc hẹn này đã được đặt rồi: { $number }, { $time }.
ask-receipt = Số biên nhận (receipt number) của quý vị? Số này ở trên thông báo (notice): 3 chữ cái và 10 số.
    .again = Số này giống như IOE0912345678: 3 chữ cái và 10 số. Xin gõ số của quý vị:
ask-a-number = Số A (A-number) của quý vị? Số này ở trên thẻ hoặc thông báo: chữ A và 8 hoặc 9 số.
    .again = Số này bắt đầu bằng A, như A012345678. Xin gõ số của quý vị, có chữ A:
ask-phone = Xin gõ số điện thoại mà văn phòng có thể gọi cho quý vị.
    .again = Xin gõ số điện thoại có mã vùng, như 303 555 0142
ask-help = Chúng tôi nên biết điều gì? Có thể gõ nhiều số, như: 1 3
    .again = Xin gõ các số, như 1 3, hoặc 0 nếu không có gì:
    .none = Không có gì
help-companions = Có người đi cùng tôi
    .sms = Có người đi cùng
help-interpreter = Có thông dịch viên đi cùng
    .sms = Thông dịch viên
help-step-free = Tôi đi xe lăn hoặc không leo cầu thang được
    .sms = Xe lăn
ask-companions = Xin gõ họ tên của những người đi cùng quý vị.
    .again = Xin gõ các tên, như: Luis Lopez, Eva Lopez. Nếu chưa có ai, xin gõ KHÔNG CÓ
ask-interpreter = Thông dịch viên tên là gì?
    .again = Xin gõ tên, như: Maria Gomez. Nếu chưa có ai, xin gõ KHÔNG CÓ

ask-slot = Xin chọn giờ ở { $office }, hoặc gõ: thứ sáu, sau 2 giờ chiều, 3 tháng 12
    .sms = Xin chọn giờ hoặc gõ: T6
    .again = Xin gõ số của một giờ, hoặc gõ khi nào, như: sáng thứ sáu
    .again-sms = Xin gõ số của một giờ, hoặc gõ khi nào, như: sáng T6
more-times = Giờ khác
no-time-like-that = Lúc đó hết giờ trống. Còn các giờ này:
no-such-hour = Giờ đó không trống. Còn các giờ này:
no-such-day = Ngày đó hết giờ trống. Còn các giờ này:
slot-gone = Xin lỗi, có người vừa chọn giờ đó. Các câu trả lời của quý vị vẫn còn.
    .sms = Xin lỗi, giờ đó vừa có người chọn.
ask-no-times = { $office } hết giờ trống. Giờ mới sẽ được đăng từ { $opens }. Các nơi này còn giờ:
    .again = Xin gõ một số:
other-place = Nơi khác
ask-no-times-anywhere = Hiện không còn giờ trống gần quý vị. Giờ mới sẽ được đăng từ { $opens }. Chúng tôi giữ câu trả lời một ngày.
    .again = Xin gõ 1 hoặc 2. Giờ mới sẽ được đăng từ { $opens }.
try-again = Tìm lại
ask-busy = Hiện mọi giờ đều đang có người đặt. Xin thử lại sau mười phút.
    .again = Xin gõ 1 hoặc 2:
held-enough = Chúng tôi đã giữ giờ cho quý vị nửa tiếng. Xin chọn lại sau { $wait }, hoặc gọi { $phone }.
ask-held-wait = Các câu trả lời của quý vị vẫn còn.
    .again = Xin gõ 1 hoặc 2:
ask-overlap = Người này đã có cuộc hẹn khác vào lúc đó. Vẫn chọn { $time }?
    .again = Xin gõ 1 hoặc 2:
overlap-take = Vẫn chọn giờ này
overlap-other = Chọn giờ khác

ask-review = Đúng hết chưa? Nếu đúng, xin gõ 1. Muốn sửa, xin gõ số của dòng.
    .sms = OK? Sửa dòng:
    .again = Xin gõ 1 để đặt hẹn, hoặc số của dòng cần sửa:

label-office = Văn phòng: { $value }
    .sms = { $value }
label-inquiry = Về việc: { $value }
    .sms = { $value }
label-name = Tên: { $value }
    .sms = { $value }
label-birth-date = Ngày sinh: { $value }
    .sms = { $value }
label-receipt = Biên nhận: { $value }
label-a-number = Số A: { $value }
label-phone = Điện thoại: { $value }
label-help = Người đi cùng, thông dịch, xe lăn: { $value }
    .sms = Đi cùng, xe lăn: { $value }
label-companions = Đi cùng: { $value }
label-interpreter = Thông dịch: { $value }
    .sms = Dịch: { $value }
label-slot = Giờ hẹn: { $value }
    .sms = { $value }

booked =
    Đã đặt hẹn! { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    Xin mang giấy tờ tùy thân (ID), tin nhắn này và bản gốc kèm bản dịch có chứng nhận. { $bring }
    Dời hoặc hủy miễn phí: xin nhắn tin cho chúng tôi.
    .sms =
    Da dat hen! { $number }, ma { $code }
    { $time }
    { $office }, { $address }
    Xin mang ID, tin nay, ban goc kem ban dich chung nhan. { $bring }
    Doi/huy: nhan tin.
