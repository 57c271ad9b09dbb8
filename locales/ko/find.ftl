ask-find-name = 다시 보내 드릴게요. 어떤 이름으로 예약하셨나요?
    .again = 이름과 성을 적어 주세요. 예: Minji Kim
find-sent = 그 예약이 있으면 예약할 때 쓴 전화로 번호와 코드를 보내 드려요. 5분 안에 안 오면 전화해 주세요: { $hotline }
