ask-find-name = Chúng tôi có thể gửi lại. Cuộc hẹn mang tên ai?
    .again = Xin gõ tên và họ, như: Ana Lopez
find-sent = Nếu chúng tôi có cuộc hẹn đó, số và mã đang được gửi đến điện thoại đã đặt. Sau 5 phút chưa có? Xin gọi { $hotline }.
