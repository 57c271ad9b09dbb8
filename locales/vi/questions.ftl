ask-question = Quý vị muốn biết điều gì?
    .again = Xin gõ một số từ 1 đến 6:
question-status = Tình trạng hồ sơ
question-forms = Mẫu đơn
question-waiting = Thời gian chờ
question-call = Nói chuyện với nhân viên
question-lawyer = Luật sư hoặc người trợ giúp
question-visit = Chi phí, đi cùng, đến trễ

answer-status = Xin chuẩn bị số biên nhận rồi gọi { $hotline }, ngày hay đêm đều được. Số này ở trên thông báo (notice): 3 chữ cái và 10 số. Gõ 0 để về menu.
answer-forms = Mẫu đơn miễn phí. Xin gọi { $hotline }, đơn sẽ được gửi qua bưu điện. Đừng trả tiền cho ai để có mẫu đơn trống. Gõ 0 để về menu.
answer-waiting = Thời gian tùy mẫu đơn và văn phòng. Xin gọi { $hotline } và cho số biên nhận để biết quý vị chờ bao lâu. Gõ 0 để về menu.
answer-call = Xin gọi { $hotline }. Cho người điếc hoặc nghe không rõ: TTY { $tty }. Gõ 0 để về menu.
answer-lawyer = Chỉ luật sư và đại diện được công nhận mới được tư vấn pháp lý. Để tìm, nhiều nơi miễn phí, xin gọi { $lawyers }. Gõ 0 để về menu.
answer-visit = Cuộc hẹn miễn phí. Người nhà, thông dịch viên hoặc luật sư có thể đi cùng. Nếu đến trễ hay không đến được, xin dời hẹn tại đây. Gõ 0 để về menu.
