ask-menu = Chúng tôi giúp gì được cho quý vị?
    .again = Xin gõ một số từ 1 đến 5, hoặc điều quý vị cần, như: đặt hẹn
menu-book = Đặt hẹn
menu-mine = Xem, dời hoặc hủy cuộc hẹn
menu-find = Tôi bị mất xác nhận
menu-questions = Câu hỏi
menu-language = Ngôn ngữ
