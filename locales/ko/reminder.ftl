# 알림, 그리고 알림에 답할 때 하는 말.
reminder = 예약 알림: { $inquiry }, { $time }, { $office }
reminder-also = 다른 예약: { $inquiry }, { $time }, { $office }
reminder-come = 갈게요
reminder-move = 시간 변경
reminder-cancel = 예약 취소
reminder-where = 장소와 가져올 것
reminder-kept = 감사합니다! { $time }, { $office }에서 뵐게요.
reminder-changed = 그 메시지는 바뀌기 전 시간에 대한 거예요. 지금 예약: { $time }, { $office }
reminder-gone = 그 예약은 이제 없어요. 예약을 보려면 ‘내 예약’이라고 보내 주세요.
reminder-wrong-number = 알려 주셔서 감사합니다. 그 예약 일로 다시 연락드리지 않을게요.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = 예약 알림
