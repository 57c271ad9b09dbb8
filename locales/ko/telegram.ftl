# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = 새로 예약하기
telegram-menu-my = 내 예약 보기, 변경, 취소
telegram-menu-language = 언어
telegram-menu-back = 앞 질문
telegram-menu-cancel = 이 질문 그만두기
telegram-menu-restart = 처음부터 다시
telegram-menu-help = 도움말
telegram-menu-privacy = 무엇을 얼마나 보관하나요
telegram-menu-stop = 메시지 그만 받기

# { $task } is what is open, in words. /restart begins anew.
telegram-open = 하던 일: { $task }. 아래 질문에 이어서 답하시거나, 처음부터 하시려면 /restart 를 누르세요.
telegram-left = 네, 여기서 그만둘게요. 예약은 그대로 있어요.
telegram-privacy = 예약과 이름, 생년월일, 연락처, 답변은 암호화해서 예약 날짜 30일 뒤까지 보관해요. 끝내지 않은 대화는 24시간 뒤에, 보내신 메시지는 답한 뒤에 지워요. 모든 메시지는 텔레그램도 볼 수 있고, 무엇을 보관할지는 텔레그램이 정해요. 문의: { $hotline }
