# textpass가 스스로 보내는 메시지.
notice-confirmation =
    예약: { $number }, 코드 { $code }
    { $time }
    { $office }, { $address }
    { $name } 님. 변경이나 취소는 메시지를 보내 주세요.
notice-cancelled = { $organisation }: { $number }, { $time } 예약을 취소하게 되었습니다. 죄송합니다. 새로 예약하려면 ‘예약’이라고 보내 주세요.
notice-readdressed-here = { $number } 예약이 이 전화로 옮겨졌어요. 새 코드 { $code }. { $time }, { $office }
    .sms =
    { $number }, 새 코드 { $code }
    { $time }
    { $office }
    이 예약은 이제 이 전화에 있어요.
notice-readdressed-away = 직원이 { $number } 예약을 다른 전화로 옮겼어요. 요청하지 않으셨나요? 전화해 주세요: { $phone }
