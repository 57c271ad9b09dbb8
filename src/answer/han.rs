//! Han letters that are written in two ways: the older, traditional form, and the
//! simplified one, in which they are looked up.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A traditional letter, and after it the simplified one. All of `words.toml`
/// that are written in two ways are here; what is missing is only not recognised.
const PAIRS: &str = "\
    丟丢 亞亚 佈布 來来 侖仑 侷局 係系 個个 們们 倫伦 傑杰 備备 傢家 儀仪 儘尽 優优 兒儿 內内 兩两 凱凯 \
    別别 刪删 剋克 剛刚 動动 務务 勞劳 區区 叄叁 員员 問问 喪丧 喬乔 單单 嗎吗 嘍喽 噹当 囉啰 囌苏 國国 \
    園园 圖图 團团 場场 奧奥 審审 寫写 對对 屬属 岡冈 島岛 崑昆 崗岗 崙仑 師师 帶带 幫帮 幾几 廣广 張张 \
    彆别 彔录 彿佛 後后 從从 復复 愛爱 態态 懞蒙 懷怀 掛挂 換换 擇择 據据 擾扰 數数 於于 時时 暫暂 書书 \
    會会 東东 條条 業业 標标 樣样 機机 檔档 權权 歡欢 歸归 決决 沒没 況况 測测 準准 漢汉 澤泽 濛蒙 灣湾 \
    為为 無无 煩烦 熱热 爲为 爾尔 狀状 猶犹 現现 產产 甦苏 當当 發发 盡尽 矇蒙 確确 碼码 磯矶 礙碍 禮礼 \
    種种 稱称 穀谷 箇个 簡简 簽签 籤签 粵粤 糰团 糾纠 約约 紋纹 納纳 紐纽 紙纸 結结 絕绝 絡络 給给 統统 \
    經经 綠绿 維维 緊紧 線线 編编 緬缅 縣县 繫系 繼继 續续 纔才 罰罚 羅罗 羣群 聖圣 聯联 聽听 脩修 臨临 \
    與与 舊旧 茲兹 華华 萊莱 蓋盖 薩萨 蘇苏 蘭兰 處处 號号 衕同 衚胡 裏里 補补 裡里 複复 覈核 見见 親亲 \
    訂订 訊讯 託托 記记 訪访 許许 訴诉 註注 証证 詐诈 詞词 詢询 試试 話话 該该 認认 語语 誤误 說说 誰谁 \
    調调 談谈 請请 諮咨 諸诸 諾诺 謂谓 講讲 謝谢 證证 識识 譯译 護护 讀读 變变 讓让 貝贝 貳贰 買买 費费 \
    資资 賓宾 質质 賭赌 贏赢 較较 轉转 辦办 迴回 這这 連连 週周 進进 過过 達达 遜逊 遞递 適适 遲迟 選选 \
    邁迈 還还 邊边 郵邮 釋释 鈕钮 鈡钟 銷销 錄录 錢钱 錯错 錶表 鍾钟 鐘钟 長长 門门 開开 間间 閤合 閱阅 \
    關关 隨随 隻只 離离 難难 電电 響响 頁页 項项 預预 頓顿 領领 頭头 題题 顯显 餘余 餵喂 馬马 駕驾 騙骗 \
    體体 髮发 鬍胡 魯鲁 鳳凤 鹽盐 麪面 麼么 點点 齣出";

/// A letter written in both ways: a language that has both can be written in both.
pub const SAMPLE: &str = "語语";

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pair = |pair: &str| {
        let mut letters = pair.chars();
        Some((letters.next()?, letters.next()?))
    };
    PAIRS.split_whitespace().filter_map(pair).collect()
});

/// A traditional letter as the simplified one, any other as it is.
pub(super) fn simplified(letter: char) -> char {
    if is_han(letter) { SIMPLIFIED.get(&letter).copied().unwrap_or(letter) } else { letter }
}

/// Whether somebody writes traditional letters.
pub fn is_traditional(said: &str) -> bool {
    said.chars().any(|letter| simplified(letter) != letter)
}

/// Every letter of which both forms are known here, in both.
pub fn letters() -> impl Iterator<Item = char> {
    SIMPLIFIED.iter().flat_map(|(traditional, simplified)| [*traditional, *simplified])
}

/// Whether a letter is Han.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_letters_are_known_by_their_simplified_form() {
        let simple = |said: &str| said.chars().map(simplified).collect::<String>();
        assert_eq!(simple("我要預約綠卡，謝謝！"), "我要预约绿卡，谢谢！");
        assert!(is_traditional("語言") && !is_traditional("语言") && !is_traditional("abc 한국어"));
    }

    #[test]
    fn no_letter_is_both_traditional_and_simplified() {
        for (traditional, simple) in SIMPLIFIED.iter() {
            assert!(!SIMPLIFIED.contains_key(simple), "{traditional}{simple}");
        }
    }
}
