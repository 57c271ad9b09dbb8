# textpass가 스스로 보내는 메시지.
notice-confirmation =
    예약: { $number }, 코드 { $code }
    { $time }
    { $office }, { $address }
    { $name } 님. 변경이나 취소는 메시지를 보내 주세요.
notice-cancelled = { $organisation }: { $number }, { $time } 예약을 취소하게 되었습니다. 죄송합니다. 새로 예약하려면 ‘예약’이라고 보내 주세요.
notice-is-cancelled = { $number }, { $time } 예약이 취소되었어요. 새로 예약하려면 ‘예약’이라고 보내 주세요.
notice-readdressed-here = { $number } 예약이 이 전화로 옮겨졌어요. 새 코드 { $code }. { $time }, { $office }
    .sms =
    { $number }, 새 코드 { $code }
    { $time }
    { $office }
    이 예약은 이제 이 전화에 있어요.
notice-readdressed-away = 직원이 { $number } 예약을 다른 전화로 옮겼어요. 요청하지 않으셨나요? 전화해 주세요: { $phone }
notice-moved-elsewhere =
    { $number }, 새 코드 { $code }
    { $time }
    { $office }
    다른 전화에서 번호와 코드로 변경했어요. 본인이 아니면 전화해 주세요: { $phone }
notice-cancelled-elsewhere = 다른 전화에서 번호와 코드로 { $number }, { $time } 예약을 취소했어요. 본인이 아니면 전화해 주세요: { $phone }
notice-locked = 다른 전화에서 { $number } 예약의 코드를 여러 번 틀렸어요. 예약은 그대로예요. 하루 동안은 이 전화로만 열 수 있어요. 문의 전화: { $phone }
done-before-booked = 그 메시지로 이미 { $number } 예약을 했어요. 이번에는 한 일이 없어요. 보려면 ‘내 예약’이라고 보내 주세요.
done-before-moved = 그 메시지로 이미 { $number } 예약을 변경했어요. 이번에는 한 일이 없어요. 보려면 ‘내 예약’이라고 보내 주세요.
done-before-cancelled = 그 메시지로 이미 { $number } 예약을 취소했어요. 이번에는 한 일이 없어요.
too-many-texts = 짧은 시간에 메시지가 너무 많았어요. { $wait } 뒤에 다시 보내시거나 전화해 주세요: { $hotline }
notice-unfit =
    예약: { $number }, 코드 { $code }
    { $time }
    저희 쪽에 변동이 생겼어요. 오시기 전에 전화해 주세요: { $phone }
