//! Chinese in traditional letters is understood, and answered in simplified ones.

use std::collections::BTreeSet;

use textpass::answer::han;
use textpass::answer::pieces::key;
use textpass::domain::lang::Lang;
use textpass::domain::person::Channel;

use super::lists;
use super::walker::Walker;

const NOTE: &str = "我们用简体字回复";

#[test]
fn whoever_begins_in_traditional_letters_is_told_once_that_answers_are_simplified() {
    for first in ["預約", "我要預約", "請問怎麼預約", "綠卡沒收到"] {
        let mut walker = Walker::new(Channel::Sms);
        let answer = walker.types(first, 0);
        assert_eq!(answer.conversation.lang, Lang::parse("zh"), "{first}");
        assert!(answer.text.contains(NOTE), "{first}: {}", answer.text);
        let next = walker.types("預約", 0);
        assert!(!next.text.contains(NOTE), "{first}: {}", next.text);
    }
    for first in ["预约", "你好"] {
        assert!(!Walker::new(Channel::Sms).types(first, 0).text.contains(NOTE), "{first}");
    }
}

/// Letters of `words.toml` that are written in one way only.
const ONE_WAY: &str = "一版㐀䶿鿿\
    七丈三上下不世中丹主乃久之九也了事二五些交亥京人什今介仍他代令以件任份伊休伯但位\
    住佐何作你使供便俄保信候假做停偶偷傍像元充先免入全八公六其具冇再凰分切列初判利到\
    前副力功加助勒勿包化北匹十午半南博卡印危即原去又及取句另叫可史右司各吉名否吧含呀\
    告呢命和哈哥哦哪唐唔啊啦啱喔喺嗨嗯嘅嘞嘿嚟四因在地址坎坦埃城基堡堪塔塞填境墨士壹\
    夏夕外多大天太夫失夷奇奔奴她好如妥妻姆始姓威娜婆子字孟孩它安官定客宣室容寄密小少\
    就尼尾居屋山州工左差己已巴市希帕常年庇底府度庭康延弄式弗影往待很律得德忘忙快怎思\
    急恢恩息您情想意感慢懂戈成我或截所手打批找把投抱拉拒拖拜拼拿持指按授掉排接推提援\
    搬摩撤操收改放政救敦整文料斯新方旁旅日早明易星是晚晨普更曼最月有服朗望期末本杉材\
    杜林果查根格案桑森楚概模檀次款歇歉止正步母比毛民水永汀求沃沙治法波泰洛流涅消清湖\
    滕滴火然照父片牙牛物特狄班理瓦生用田由申留略病登白的皇盛目直省看真着知短矽硅碌示\
    福科移空章符第等答算籍索繁罕置美翻老考者而聊聚肯能自至般良色艾芝花英荷菜菲著藩行\
    街被裁西要覆解言誓赫走起超越跟路跳身辛迎近返迪迭退送通遍道那部都配重量金阿附限院\
    除陪障雅零雷需非靠音首香麻黎";

#[test]
fn the_table_of_letters_has_every_letter_of_the_words() {
    let table = han::letters().collect::<BTreeSet<char>>();
    let lists = lists::all(Lang::parse("zh").unwrap());
    let letters: BTreeSet<char> =
        lists.iter().flat_map(|(phrase, _)| phrase.chars()).filter(|c| han::is_han(*c)).collect();
    let unknown: String =
        letters.into_iter().filter(|c| !table.contains(c) && !ONE_WAY.contains(*c)).collect();
    assert!(
        unknown.is_empty(),
        "add to the table of src/answer/han.rs what is also written in traditional letters, and the rest to ONE_WAY: {unknown}"
    );
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
