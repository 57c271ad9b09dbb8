ask-menu = 무엇을 도와드릴까요?
    .again = 번호나 필요한 일을 보내 주세요. 예: 예약
menu-book = 새로 예약하기
menu-mine = 내 예약 보기, 변경, 취소
    .sms = 내 예약 보기/변경
menu-find = 확인 문자 분실
menu-questions = 질문
menu-language = 언어
