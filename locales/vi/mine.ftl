ask-who = Ngày sinh của người có cuộc hẹn? Hoặc số và mã, như: DEN-26-6307 13f18
    .again = Xin gõ như sau: 14 tháng 3, 1990. Hoặc: DEN-26-6307 13f18
ask-birth-too = Xin gõ thêm ngày sinh:
    .again = Xin gõ ngày, tháng và năm, như: 14 tháng 3, 1990
ask-number-too = Điện thoại này chưa có cuộc hẹn. Xin gõ số và mã, như: DEN-26-6307 13f18. Nếu bị mất, xin gõ: mất xác nhận
    .again = Số và mã giống như DEN-26-6307 13f18. Xin gõ số và mã của quý vị:
ask-code-too = Hôm nay đã gõ sai ngày sinh nhiều lần. Xin gõ số và mã của cuộc hẹn, như: DEN-26-6307 13f18. Hoặc gọi { $phone }.
    .again = Số và mã giống như DEN-26-6307 13f18. Xin gõ số và mã của quý vị:
ask-which = Cuộc hẹn nào?
    .again = Xin gõ số của dòng đó:
wrong = Thông tin không khớp. { $tries ->
    [1] Còn một lần thử.
   *[other] Còn { $tries } lần thử.
}
locked = Đã hết số lần thử. Xin thử lại sau { $wait }, hoặc gọi { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Xin gõ một số từ 1 đến 4:
what-show = Xem cuộc hẹn
what-bring = Cần mang gì
what-move = Dời hẹn sang ngày giờ khác
what-cancel = Hủy cuộc hẹn
what-cannot = Tôi không đến được
what-keep = Giữ nguyên

appointment =
    { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    { $name }. Về việc: { $inquiry }
    .nameless-sms =
    { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    Về việc: { $inquiry }
bring =
    Cần mang ({ $inquiry }): giấy tờ tùy thân (ID), tin nhắn này và bản gốc kèm bản dịch có chứng nhận. { $bring }
ask-new-slot = Dời hẹn miễn phí. Cuộc hẹn hiện nay: { $old }. Xin chọn giờ mới, hoặc gõ khi nào: cùng ngày, thứ sáu
    .sms = Dời miễn phí. Hiện nay: { $old }. Chọn giờ, hoặc gõ: cùng ngày
    .again = Xin gõ số của một giờ, hoặc gõ khi nào, như: cùng ngày sau 2 giờ chiều
ask-sure-move = Dời sang { $time }? Giờ cũ sẽ dành cho người khác.
    .again = Xin gõ 1 là có hoặc 2 là không:
moved =
    Đã dời! { $number }, mã mới { $code }
    { $time }
    { $office }, { $address }
    Mã cũ không dùng được nữa.
ask-sure-cancel = Hủy { $number }, { $time }? Không bị phạt gì.
    .again = Xin gõ 1 là có hoặc 2 là không:
cancelled = Đã hủy: { $number }. Không bị phạt gì, và quý vị có thể đặt hẹn lại bất cứ lúc nào.
kept = Vâng. Cuộc hẹn vẫn giữ nguyên: { $number }, { $old }.
appointment-gone = Cuộc hẹn đó không còn nữa. Muốn đặt cuộc hẹn mới, xin gõ: đặt hẹn
stale = Cuộc hẹn đó vừa thay đổi. Muốn xem bây giờ ra sao, xin gõ: cuộc hẹn của tôi
begun = Cuộc hẹn { $number } đã bắt đầu: { $time }. Muốn đổi, xin gọi { $phone }. Muốn đặt cuộc hẹn mới, xin gõ: đặt hẹn
too-late = Đã quá sát giờ hẹn, không đổi qua tin nhắn được. Xin gọi { $phone }. Cuộc hẹn vẫn giữ nguyên.
moved-often = Cuộc hẹn này đã hết số lần dời trong một ngày, và vẫn giữ nguyên. Xin dời lại sau { $wait }, hoặc gọi { $phone }.
ask-no-times-to-move = Hiện không còn giờ trống nào khác. Giờ mới sẽ được đăng từ { $opens }. Cuộc hẹn vẫn giữ nguyên.
    .again = Xin gõ 1 hoặc 2:

ask-unfit = { $number }, { $time }: bên chúng tôi có thay đổi. Trước khi đến, xin gọi { $phone }.
    .again = Xin gõ số của một dòng, hoặc gọi { $phone }.
ask-cannot = Cảm ơn quý vị đã báo. Quý vị muốn làm gì?
    .again = Xin gõ 1 hoặc 2:
ask-closed = Lúc đó văn phòng đóng cửa, xin lỗi: { $number }, { $time }, { $office }.
    .again = Xin gõ 1 hoặc 2:
