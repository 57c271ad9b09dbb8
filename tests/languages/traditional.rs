//! Chinese in traditional letters is understood, and answered in simplified ones.

use textpass::answer::pieces::key;
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

use super::walker::Walker;

const NOTE: &str = "我们用简体字回复";

#[test]
fn whoever_begins_in_traditional_letters_is_told_once_that_answers_are_simplified() {
    for first in ["預約", "我要預約", "請問怎麼預約", "綠卡沒收到"] {
        let mut walker = Walker::new(Channel::SMS);
        let answer = walker.types(first, 0);
        assert_eq!(answer.conversation.lang, Lang::parse("zh"), "{first}");
        assert!(answer.text.contains(NOTE), "{first}: {}", answer.text);
        let next = walker.types("預約", 0);
        assert!(!next.text.contains(NOTE), "{first}: {}", next.text);
    }
    for first in ["预约", "你好"] {
        assert!(!Walker::new(Channel::SMS).types(first, 0).text.contains(NOTE), "{first}");
    }
}

#[test]
fn a_phrase_in_traditional_letters_is_the_same_phrase() {
    for (traditional, simplified) in [
        ("預約", "预约"),
        ("更換語言", "更换语言"),
        ("後天下午", "后天下午"),
        ("禮拜三早上", "礼拜三早上"),
        ("週五", "周五"),
        ("十一點半", "十一点半"),
        ("返回上一題", "返回上一题"),
        ("重新開始", "重新开始"),
        ("我沒有", "我没有"),
        ("對", "对"),
        ("聖荷西", "圣荷西"),
        ("紐約", "纽约"),
    ] {
        assert_eq!(key(traditional), key(simplified), "{traditional}");
    }
}
