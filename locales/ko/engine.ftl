# 시스템의 문장: 어느 대화에서나 나올 수 있습니다.

language-name = 한국어

hello = { $organisation } 예약을 채팅으로 도와드려요. 도움말은 ?를 보내세요.
    .sms = { $organisation } 문자 예약. 문자/데이터 요금이 나올 수 있어요. 수신 거부 STOP, 도움말 ?
hello-others = 언어를 바꾸려면: 언어

as-it-is = { $value }
yes = 네
no = 아니요
none = 없음
have-none = 없어요
now-is = 지금 내용: { $value }. 그대로 두려면 ‘그대로’라고 보내 주세요.
your-location = 현재 위치
office-at-miles = { $office }, { $miles }마일
    .sms = { $miles ->
    [0] { $office }
   *[other] { $office } { $miles }마일
}
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = 내 위치 보내기
share-phone = 내 번호 보내기

help =
    답의 번호를 보내거나 편하게 적어 주세요.
    뒤로 = 앞 질문. 반복 = 지금 질문 다시. 처음부터. 언어. 0 = 메뉴.
    전화: { $phone }
not-understood = 죄송해요, 아직 이해하지 못했어요. 다시 여쭤볼게요:
noted = 네, 적어 두었어요. 조금 뒤에 반영할게요.
draft-left = 네, 예약하지 않았어요. 다시 시작하려면 ‘예약’이라고 보내 주세요.
whole-name = ‘{ $name }’에 성과 이름이 모두 들어 있나요? 맞으면 ‘그대로’, 아니면 신분증에 있는 이름을 보내 주세요.
not-a-name = 이름이 아닌 것 같아요. 성과 이름을 글자로 적어 주세요. 예: Jihoon Park
one-name = 예약 한 건은 한 분만 가능해요.
choose-a-number = 이 번호 중 하나를 보내 주세요:
thanks-too = 별말씀을요! 메뉴를 보시려면 0을 보내 주세요.
call-us = 전화로 도와드릴 수 있어요: { $phone }. 질문을 다시 보려면 ‘반복’, 메뉴는 0을 보내 주세요.
which-date = 어느 날짜인가요?
which-one = 어느 것인가요?
old-button = 예전 메시지의 버튼이에요. 여기에서 골라 주세요:
cannot-read-media = 사진이나 음성 메시지는 열 수 없어요. 글로 답해 주세요.
cannot-read-long = 메시지가 너무 길어요. 짧게 답해 주세요.
cut-off = (내용이 너무 길어요. 나머지는 전화로 물어봐 주세요: { $hotline })
inbox-full = 메시지가 한꺼번에 너무 많이 왔어요. 1분 뒤에 마지막 메시지를 다시 보내 주세요.
unknown-zip = 찾을 수 없는 우편번호(ZIP)예요. 도시와 주를 보내 주세요. 예: Denver CO
other-calendar = 양력(서기)으로 보내 주세요. 예: 1990년 3월 14일
wait-minutes = { $count }분
wait-hours = { $count }시간
went-wrong = 저희 쪽에 문제가 생겼어요. 다시 해 보시거나 전화해 주세요: { $hotline }

resume = 이어서 할게요: { $task }
welcome-back = 다시 오셨네요. 하던 일: { $task }
unfinished-dropped = 하루가 넘어서 처음부터 다시 시작할게요.
script-changed = 질문이 조금 바뀌었어요. 답변은 그대로 있어요.
hold-over = 맡아 둔 시간이 풀려 이제 다른 분도 고를 수 있어요. 그래도 되도록 이 시간으로 해 드릴게요.

stopped = 네, 더 보내지 않을게요. 예약은 그대로 있어요. 다시 시작하려면 START를 보내 주세요.
still-stopped = 문자를 받지 않기로 하셨어요. 다시 시작하려면 START를 보내 주세요.
started-again = 다시 오셨네요. 이제 문자를 다시 보내 드릴게요.

task-welcome = 메뉴
task-language = 언어 고르기
task-book = 예약하기
task-mine = 내 예약
task-find = 예약 확인 문자 찾기
task-questions = 질문
task-perhaps = 질문

# 확인하는 줄.
review-line = { $key } { $line }
review-what-to-change = 어느 줄을 고칠까요? 번호를 보내 주세요.
book-it = 예약하기
ask-meant = 이 중에 원하시는 것이 있나요?
    .again = 목록에 있는 번호를 보내 주세요:
meant-none = 다른 것
