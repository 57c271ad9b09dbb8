# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Đặt hẹn
telegram-menu-my = Xem, dời hoặc hủy cuộc hẹn
telegram-menu-language = Ngôn ngữ
telegram-menu-back = Câu hỏi trước
telegram-menu-cancel = Bỏ câu hỏi này
telegram-menu-restart = Bắt đầu lại
telegram-menu-help = Trợ giúp
telegram-menu-privacy = Chúng tôi giữ gì và giữ bao lâu
telegram-menu-stop = Không nhận tin nhắn nữa

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Chúng ta đang ở đây: { $task }. Xin trả lời câu hỏi dưới đây, hoặc bấm /restart để bắt đầu lại.
telegram-left = Vâng, mình bỏ việc này. Các cuộc hẹn của quý vị vẫn như cũ.
telegram-privacy = Cuộc hẹn với tên, ngày sinh, cách liên lạc và câu trả lời của quý vị được mã hóa và giữ đến 30 ngày sau ngày hẹn. Cuộc trò chuyện dở dang bị xóa sau 24 giờ, còn tin quý vị viết bị xóa khi đã được trả lời. Telegram thấy mọi tin nhắn và tự quyết định giữ những gì. Thắc mắc: { $hotline }.
