using System.Collections.Frozen;

namespace BriefKit.Formats.LooseNames;

/// <summary>The family names that most Chinese bear, in characters and in pinyin, the most common first.</summary>
internal static class NameLexicon
{
    // Together these are borne by well over half of all Chinese.
    private const string Frequent = """
        王 Wang 李 Li 张 Zhang 刘 Liu 陈 Chen 杨 Yang 黄 Huang 赵 Zhao 吴 Wu 周 Zhou 徐 Xu 孙 Sun 马 Ma 朱 Zhu 胡 Hu 郭 Guo 何 He 林 Lin 高 Gao 罗 Luo
        郑 Zheng 梁 Liang 谢 Xie 宋 Song 唐 Tang 许 Xu 韩 Han 邓 Deng 冯 Feng 曹 Cao 彭 Peng 曾 Zeng 萧 Xiao 肖 Xiao 田 Tian 董 Dong 潘 Pan 袁 Yuan 蔡 Cai 蒋 Jiang
        余 Yu 于 Yu 杜 Du 叶 Ye 程 Cheng 魏 Wei 苏 Su 吕 Lü 丁 Ding 任 Ren 卢 Lu 姚 Yao 沈 Shen 钟 Zhong 姜 Jiang 崔 Cui 谭 Tan 陆 Lu 范 Fan 汪 Wang 廖 Liao
        """;

    private const string LessFrequent = """
        石 Shi 金 Jin 韦 Wei 贾 Jia 夏 Xia 傅 Fu 付 Fu 方 Fang 邹 Zou 熊 Xiong 白 Bai 孟 Meng 秦 Qin 邱 Qiu 侯 Hou 江 Jiang 尹 Yin 薛 Xue 闫 Yan 阎 Yan 段 Duan
        雷 Lei 龙 Long 黎 Li 史 Shi 陶 Tao 贺 He 毛 Mao 郝 Hao 顾 Gu 龚 Gong 邵 Shao 万 Wan 覃 Qin 武 Wu 钱 Qian 戴 Dai 严 Yan 莫 Mo 孔 Kong 向 Xiang 常 Chang
        汤 Tang 康 Kang 易 Yi 乔 Qiao 宫 Gong 巩 Gong 赖 Lai 文 Wen 施 Shi 洪 Hong 辛 Xin 柯 Ke 岳 Yue 齐 Qi 梅 Mei 庄 Zhuang 葛 Ge 凌 Ling 温 Wen 俞 Yu 童 Tong
        聂 Nie 焦 Jiao 鲁 Lu 鲍 Bao 纪 Ji 翟 Zhai 欧 Ou 薄 Bo 习 Xi 胥 Xu 倪 Ni 季 Ji 章 Zhang 殷 Yin 祝 Zhu 谷 Gu 华 Hua 滕 Teng 柳 Liu 屈 Qu 饶 Rao 申 Shen
        伍 Wu 关 Guan 甘 Gan 蓝 Lan 耿 Geng 詹 Zhan 裴 Pei 尚 Shang 左 Zuo 路 Lu 安 An 苗 Miao 骆 Luo 鞠 Ju 牛 Niu 樊 Fan 舒 Shu 邢 Xing 管 Guan 卓 Zhuo 涂 Tu 解 Xie
        欧阳 Ouyang 司马 Sima 诸葛 Zhuge 上官 Shangguan 司徒 Situ 皇甫 Huangfu 尉迟 Yuchi 夏侯 Xiahou 令狐 Linghu 慕容 Murong
        刘 Lau 陈 Chan 黄 Wong 张 Cheung 吴 Ng 郑 Cheng
        """;

    // As older Western writing has them; a hyphen in the given name goes with these.
    private const string WadeGiles = """
        Chou Chu Teng Chiang Hsu Hsieh Tsai Tsao Tseng Tung Chao Chien Chang Cheng Chung Hsiao Hsueh Kao Kuo Pai Peng Pan Jen Tien Ting Tsui Tan Yeh Yen Yao Mao Lin
        Li Liu Wang Wu Yang Huang Ho Hu Lo Lu Ma Sun Sung Tang Han Feng Liang Lei Liao Chen Shen Shih Soong Kung Chin Chi Tao Tsou Hsiung
        """;

    private static readonly FrozenDictionary<string, string> ReadingsOfHan = Pairs(Frequent + "\n" + LessFrequent);

    private static readonly FrozenSet<string> FrequentPinyin = Pinyin(Frequent);

    private static readonly FrozenSet<string> AllPinyin = Pinyin(Frequent + "\n" + LessFrequent);

    private static readonly FrozenSet<string> OldSpellings = Words(WadeGiles).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How common a word is as a Chinese family name: 2 very, 1 less, 0 not.</summary>
    public static int Rank(string word) => FrequentPinyin.Contains(word) ? 2 : AllPinyin.Contains(word) ? 1 : 0;

    public static bool IsOldSpelling(string word) => OldSpellings.Contains(word);

    /// <summary>How many characters of a name in Chinese characters are its family name; 0 where it is not in the lexicon.</summary>
    public static int FamilyLength(ReadOnlySpan<char> han)
    {
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> readings = ReadingsOfHan.GetAlternateLookup<ReadOnlySpan<char>>();
        if (han.Length > 2 && readings.ContainsKey(han[..2]))
            return 2;
        return han.Length > 0 && readings.ContainsKey(han[..1]) ? 1 : 0;
    }

    /// <summary>A family name in pinyin, or null where it is not in the lexicon.</summary>
    public static string? Reading(string han) => ReadingsOfHan.GetValueOrDefault(han);

    private static FrozenDictionary<string, string> Pairs(string table)
    {
        // The readings of standard Chinese come first in a table, the others last.
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        string[] words = Words(table);
        for (int i = 0; i + 1 < words.Length; i += 2)
            pairs.TryAdd(words[i], words[i + 1]);
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Pinyin(string table) =>
        Words(table).Where(word => char.IsAscii(word[0])).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Words(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
