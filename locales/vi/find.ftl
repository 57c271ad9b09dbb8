ask-find-name = Chúng tôi có thể gửi lại. Xin gõ họ tên và ngày sinh của người có cuộc hẹn.
    .again = Xin gõ cả họ và tên, như: Ana Lopez
    .rest = Xin gõ thêm họ tên đầy đủ.
find-sent = Nếu chúng tôi có cuộc hẹn đó, số và mã đang được gửi đến điện thoại đã đặt. Nếu sau 5 phút chưa có, xin gọi { $hotline }.
