ask-find-name = Chúng tôi có thể gửi lại. Cuộc hẹn đứng tên ai?
    .again = Xin gõ tên và họ, như: Ana Lopez
find-sent = Nếu chúng tôi có cuộc hẹn đó, số và mã đang được gửi đến điện thoại đã đặt. Nếu sau 5 phút chưa có, xin gọi { $hotline }.
