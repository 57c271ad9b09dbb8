ask-question = 무엇이 궁금하세요?
    .again = 1부터 6까지 번호를 보내 주세요:
question-status = 케이스 진행 상황
question-forms = 양식
question-waiting = 걸리는 시간
question-call = 상담원과 통화
question-lawyer = 변호사나 대리인
question-visit = 비용, 동행, 지각

answer-status = 통지서(Notice)의 접수 번호(영문자 3개와 숫자 10자리)를 준비해서 언제든 전화하세요: { $hotline }. 메뉴는 0.
answer-forms = 양식은 무료예요. 빈 양식에 돈을 내지 마세요. 전화하면 우편으로 보내 드려요: { $hotline }. 메뉴는 0.
answer-waiting = 걸리는 시간은 양식과 사무소마다 달라요. 접수 번호를 준비해서 물어보세요: { $hotline }. 메뉴는 0.
answer-call = 전화: { $hotline }. 듣기 어려운 분은 TTY { $tty }. 메뉴는 0.
answer-lawyer = 법률 조언은 변호사와 공인 대리인만 할 수 있어요. 무료인 곳도 많아요. 전화: { $lawyers }. 메뉴는 0.
answer-visit = 예약은 무료예요. 가족, 통역사, 변호사와 함께 오셔도 돼요. 늦거나 못 오시면 여기서 무료로 변경하세요. 메뉴는 0.
