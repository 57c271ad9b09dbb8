ask-question = Quý vị muốn biết điều gì?
    .again = Xin gõ một số từ 1 đến 5:
question-status = Tình trạng hồ sơ
question-forms = Mẫu đơn
question-waiting = Thời gian chờ
question-call = Nói chuyện với nhân viên
question-lawyer = Luật sư hoặc người trợ giúp

answer-status = Xin có sẵn số biên nhận và gọi { $hotline }, ngày hay đêm. Số này ở trên thông báo (notice): 3 chữ cái và 10 số. Gõ 0 để về menu.
answer-forms = Mẫu đơn miễn phí. Xin gọi { $hotline }, đơn sẽ được gửi qua bưu điện. Đừng trả tiền cho ai để lấy mẫu đơn trống. Gõ 0 để về menu.
answer-waiting = Thời gian tùy mẫu đơn và văn phòng. Xin gọi { $hotline } với số biên nhận để biết của quý vị. Gõ 0 để về menu.
answer-call = Xin gọi { $hotline }. Cho người điếc hoặc nghe không rõ: TTY { $tty }. Gõ 0 để về menu.
answer-lawyer = Chỉ luật sư và người được công nhận mới được tư vấn pháp luật. Để tìm, nhiều nơi miễn phí, xin gọi { $lawyers }. Gõ 0 để về menu.
