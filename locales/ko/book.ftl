too-many = 이 전화에는 이미 예약이 { $limit }건 있어 더 할 수 없어요. 하나를 변경하거나 취소하실 수 있어요.
too-often = 이 전화로 하루에 할 수 있는 예약을 다 하셨어요. { $wait } 뒤에 다시 예약하시거나 전화해 주세요: { $phone }

ask-place = 어느 도시, 어느 주에 사세요? 우편번호(ZIP)를 보내셔도 돼요.
    .again = 우편번호(ZIP) 다섯 자리(예: 80111)나 도시와 주(예: Denver CO)를 보내 주세요.
ask-office = 어느 사무소로 가시겠어요?
    .sms = 어디로 오세요?
    .again = 사무소 번호를 보내 주세요:
more-offices = 다른 사무소
    .sms = 다른 곳
ask-no-office = 그 근처에는 사무소가 없어요. 주 이름을 보내 주세요. 예: 콜로라도
    .again = 주 이름을 보내 주세요. 예: 콜로라도

ask-inquiry = 어떤 일로 오시나요?
    .again = 번호나 짧은 말로 보내 주세요. 예: 여권 스탬프
ask-reason = 그중 어떤 일인가요?
    .again = 가장 가까운 번호를 보내 주세요:
ask-urgent = 기다릴 수 없으면 지금 전화하세요. 오늘 바로 도움을 받으실 수 있어요: { $urgent }
    .sms = 급하면 지금 전화하세요. 오늘 바로 도움을 받으실 수 있어요: { $urgent }
    .again = 1이나 2를 보내 주세요. 긴급 전화: { $urgent }
urgent-go-on = 방문 예약하기
urgent-call = 네. 전화번호: { $urgent }. 다시 오시려면 문자를 보내 주세요.
urgent-stop = 전화할게요
try-first = 참고: { $first }

ask-name = 방문하실 분의 성함(신분증 그대로)과 생년월일을 적어 주세요.
    .sms = 방문하실 분의 신분증 이름과 생년월일을 적어 주세요.
    .again = 성과 이름을 적어 주세요. 예: Minji Kim
    .rest = 방문하실 분의 성과 이름도 적어 주세요.
ask-birth-date = 생년월일을 알려 주세요.
    .again = 연, 월, 일을 적어 주세요. 예: 1990년 3월 14일
ask-same-visit = { $name } 님은 이미 이 예약이 있어요: { $number }, { $time }
    .again = 1이나 2를 보내 주세요:
same-visit-mine = 변경 또는 취소
same-visit-keep = 그대로 두기
same-booked = { $name } 님은 이미 이 예약이 있어요: { $number }, { $time }
ask-receipt = 접수 번호(Receipt Number)는요? 통지서(Notice)에 있는 영문자 3개와 숫자 10자리예요.
    .again = IOE0912345678처럼 영문자 3개와 숫자 10자리예요. 번호를 보내 주세요:
ask-a-number = A-번호(A-Number)를 알려 주세요. 카드나 통지서(Notice)에 있는 A와 숫자 8~9자리예요.
    .again = A012345678처럼 A로 시작해요. A까지 함께 보내 주세요:
ask-phone = 사무소가 전화할 번호를 알려 주세요.
    .again = 지역 번호까지 보내 주세요. 예: 303 555 0142
ask-help = 저희가 알아 둘 것을 골라 주세요. 여러 개도 돼요. 예: 1 3
    .again = 번호를 보내 주세요(예: 1 3). 없으면 0:
    .none = 없어요
help-companions = 동행 있음
    .sms = 동행
help-interpreter = 통역사 동행
    .sms = 내 통역사
help-step-free = 휠체어를 타거나 계단이 어려움
    .sms = 휠체어
ask-companions = 같이 오실 분들의 이름을 적어 주세요.
    .again = 이름을 적어 주세요. 예: Minsu Kim, Younghee Lee. 아직 없으면 ‘없음’이라고 보내 주세요.
ask-interpreter = 통역사 이름을 알려 주세요.
    .again = 이름을 적어 주세요. 예: Jihoon Park. 아직 없으면 ‘없음’이라고 보내 주세요.

ask-slot = { $office }: 시간을 고르거나 적어 주세요. 예: 금요일, 오후 2시 이후, 12월 3일
    .sms = 시간을 고르거나 적어 주세요. 예: 금요일
    .again = 번호나 원하는 때를 보내 주세요. 예: 금요일 오전
more-times = 다른 시간
no-time-like-that = 그때는 빈 시간이 없어요. 지금 있는 시간이에요.
no-such-hour = 그 시각은 비어 있지 않아요. 이 시간은 비어 있어요.
no-such-day = 그날은 빈 시간이 없어요. 지금 있는 시간이에요.
slot-gone = 죄송해요, 방금 다른 분이 그 시간을 예약했어요. 답변은 그대로 있어요.
    .sms = 죄송해요, 방금 그 시간이 찼어요.
ask-no-times = { $office }에는 지금 빈 시간이 없어요. 새 시간은 { $opens }부터 보여 드려요. 빈 시간이 있는 사무소:
    .sms = { $office }: 빈 시간이 없어요({ $opens }부터 새로 보여요). 있는 곳:
    .again = 번호를 보내 주세요:
other-place = 다른 지역
ask-no-times-anywhere = 지금은 가까운 곳에 빈 시간이 없어요. 새 시간은 { $opens }부터 보여 드려요. 답변은 하루 동안 보관해요.
    .again = 1이나 2를 보내 주세요. 새 시간은 { $opens }부터 보여 드려요.
try-again = 다시 찾아보기
ask-busy = 지금은 모든 시간을 다른 분들이 예약하고 있어요. 10분 뒤에 다시 해 보세요.
    .again = 1이나 2를 보내 주세요:
held-enough = 30분 동안 시간을 맡아 드렸어요. { $wait } 뒤에 다시 고르시거나 전화해 주세요: { $phone }
ask-held-wait = 답변은 그대로 있어요.
    .again = 1이나 2를 보내 주세요:
ask-overlap = 이분은 그때 다른 예약이 있어요. 그래도 이 시간으로 할까요? { $time }
    .again = 1이나 2를 보내 주세요:
overlap-take = 그래도 이 시간으로
overlap-other = 다른 시간 고르기

ask-review = 모두 맞나요? 맞으면 1을, 고치려면 그 줄의 번호를 보내 주세요.
    .sms = 맞으면 1, 고치려면 줄 번호:
    .again = 예약은 1, 고치려면 그 줄의 번호를 보내 주세요:

label-office = 사무소: { $value }
    .sms = { $value }
label-inquiry = 용건: { $value }
    .sms = { $value }
label-name = 이름: { $value }
    .sms = { $value }
label-birth-date = 생년월일: { $value }
    .sms = { $value }
label-receipt = 접수 번호: { $value }
label-a-number = A-번호: { $value }
label-phone = 전화: { $value }
label-help = 동행, 통역, 휠체어: { $value }
label-companions = 동행: { $value }
label-interpreter = 통역: { $value }
label-slot = 시간: { $value }
    .sms = { $value }

booked =
    예약됐어요! { $number }, 코드 { $code }
    { $time }
    { $office }, { $address }
    신분증(ID), 이 메시지, 원본 서류와 인증 번역본을 가져오세요. { $bring }
    변경과 취소는 무료예요. 메시지를 보내 주세요.
    .sms =
    예약 완료 { $number }, 코드 { $code }
    { $time }
    { $office }, { $address }
    신분증(ID), 이 메시지, 원본과 인증 번역본을 가져오세요. { $bring }
    변경과 취소는 무료예요. 메시지를 보내 주세요.
