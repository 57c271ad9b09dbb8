# Các tin mà textpass tự gửi.
notice-confirmation =
    Cuộc hẹn của quý vị: { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    { $name }. Muốn dời hoặc hủy, xin nhắn tin cho chúng tôi.
    .sms =
    Cuộc hẹn của quý vị: { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    { $name }. Dời hoặc hủy: xin nhắn tin.
    .nameless-sms =
    Cuộc hẹn của quý vị: { $number }, mã { $code }
    { $time }
    { $office }, { $address }
    Muốn dời hoặc hủy, xin nhắn tin cho chúng tôi.
notice-cancelled = { $organisation } phải hủy { $number }, { $time }. Chúng tôi xin lỗi. Muốn đặt giờ mới, xin gõ: đặt hẹn
notice-is-cancelled = Cuộc hẹn { $number }, { $time } đã được hủy. Muốn đặt giờ mới, xin gõ: đặt hẹn
notice-readdressed-here = { $number } nay thuộc về điện thoại này. Mã mới: { $code }. { $time }, { $office }.
notice-readdressed-away = Nhân viên chúng tôi đã chuyển { $number } sang điện thoại khác. Nếu quý vị không yêu cầu, xin gọi { $phone }.
notice-moved-elsewhere = Có người dùng số và mã từ điện thoại khác để dời { $number } sang: { $time }, { $office }. Mã mới: { $code }. Nếu không phải quý vị, xin gọi { $phone }.
notice-cancelled-elsewhere = Có người dùng số và mã từ điện thoại khác để hủy { $number }, { $time }. Nếu không phải quý vị, xin gọi { $phone }.
notice-locked = Có người thử sai mã của { $number } từ điện thoại khác. Cuộc hẹn vẫn giữ nguyên. Trong một ngày, chỉ điện thoại này mở được. Nếu có thắc mắc, xin gọi { $phone }.
done-before-booked = Tin đó trước đây đã đặt { $number }. Lần này không làm gì thêm. Muốn xem, xin gõ: cuộc hẹn của tôi
done-before-moved = Tin đó trước đây đã dời { $number }. Lần này không làm gì thêm. Muốn xem, xin gõ: cuộc hẹn của tôi
done-before-cancelled = Tin đó trước đây đã hủy { $number }. Lần này không làm gì thêm.
too-many-texts = Có nhiều tin trong thời gian ngắn. Xin nhắn lại sau { $wait }, hoặc gọi { $hotline }.
notice-unfit =
    Cuộc hẹn của quý vị: { $number }, mã { $code }
    { $time }
    Bên chúng tôi có thay đổi. Trước khi đến, xin gọi { $phone }.
