ask-who = 방문하실 분의 생년월일이나, 예약 번호와 코드를 보내 주세요. 예: DEN-26-6307 13f18
    .again = 이렇게 보내 주세요: 1990년 3월 14일. 또는: DEN-26-6307 13f18
ask-birth-too = 생년월일도 알려 주세요.
    .again = 연, 월, 일을 적어 주세요. 예: 1990년 3월 14일
ask-number-too = 이 전화로 한 예약이 없어요. 번호와 코드를 보내 주세요. 예: DEN-26-6307 13f18. 없으면 ‘확인 문자 분실’이라고 보내 주세요.
    .again = DEN-26-6307 13f18처럼 생겼어요. 번호와 코드를 보내 주세요:
ask-code-too = 오늘은 생년월일이 여러 번 틀렸어요. 예약 번호와 코드를 보내 주세요. 예: DEN-26-6307 13f18. 전화: { $phone }
    .again = DEN-26-6307 13f18처럼 생겼어요. 번호와 코드를 보내 주세요:
ask-which = 어느 예약인가요?
    .again = 그 줄의 번호를 보내 주세요:
wrong = 정보가 맞지 않아요. { $tries }번 더 해 볼 수 있어요.
locked = 시도 횟수를 넘었어요. { $wait } 뒤에 다시 해 보시거나 전화해 주세요: { $phone }

ask-what = { $number }: { $time }, { $office }
    .again = 1부터 4까지 번호를 보내 주세요:
what-show = 보기
what-bring = 가져올 것
what-move = 시간 변경
what-cancel = 취소
what-cannot = 못 가게 됐어요
what-keep = 그대로 두기

appointment =
    { $number }, 코드 { $code }
    { $time }
    { $office }, { $address }
    { $name }. 용건: { $inquiry }
bring =
    가져올 것({ $inquiry }): 신분증(ID), 이 메시지, 원본 서류와 인증 번역본. { $bring }
    .sms =
    가져올 것({ $inquiry }): 신분증(ID), 이 문자, 원본과 인증 번역본. { $bring }
ask-new-slot = 변경은 무료예요. 지금 예약: { $old }. 새 시간을 고르거나 적어 주세요. 예: 같은 날, 금요일
    .sms = 변경은 무료예요. 지금: { $old }. 새 시간을 고르거나 적어 주세요. 예: 같은 날
    .again = 시간 번호나 원하는 때를 보내 주세요. 예: 같은 날 오후 2시 이후
ask-sure-move = 새 시간: { $time }. 이렇게 바꿀까요? 원래 시간은 다른 분께 가요.
    .again = 네는 1, 아니요는 2를 보내 주세요:
moved =
    변경됐어요! { $number }, 새 코드 { $code }
    { $time }
    { $office }, { $address }
    이전 코드는 쓸 수 없어요.
    .sms =
    변경 완료 { $number }, 새 코드 { $code }
    { $time }
    { $office }, { $address }
    이전 코드는 쓸 수 없어요.
ask-sure-cancel = { $number }, { $time } 예약을 취소할까요? 불이익은 없어요.
    .again = 네는 1, 아니요는 2를 보내 주세요:
cancelled = 취소됐어요: { $number }. 불이익은 없고, 언제든 다시 예약할 수 있어요.
kept = 네. 예약은 그대로예요: { $number }, { $old }
appointment-gone = 이 예약은 이제 없어요. 새로 예약하려면 ‘예약’이라고 보내 주세요.
stale = 이 예약이 방금 바뀌었어요. 지금 내용을 보려면 ‘내 예약’이라고 보내 주세요.
begun = { $number } 예약은 시작됐어요: { $time }. 바꾸려면 전화해 주세요: { $phone }. 새로 예약하려면 ‘예약’이라고 보내 주세요.
too-late = 예약 시간이 가까워 메시지로는 바꿀 수 없어요. 예약은 그대로예요. 전화해 주세요: { $phone }
moved-often = 이 예약은 하루에 할 수 있는 변경을 다 하셨어요. 예약은 그대로예요. { $wait } 뒤에 다시 변경하시거나 전화해 주세요: { $phone }
ask-no-times-to-move = 지금은 다른 빈 시간이 없어요. 새 시간은 { $opens }부터 보여 드려요. 예약은 그대로예요.
    .again = 1이나 2를 보내 주세요:

ask-unfit = { $number }, { $time }: 저희 쪽에 변동이 생겼어요. 오시기 전에 전화해 주세요: { $phone }
    .again = 번호를 보내시거나 전화해 주세요: { $phone }
ask-cannot = 알려 주셔서 감사합니다. 예약을 어떻게 할까요?
    .again = 1이나 2를 보내 주세요:
ask-closed = 그 시간에는 문을 닫아요. 죄송해요: { $number }, { $time }, { $office }
    .again = 1이나 2를 보내 주세요:
