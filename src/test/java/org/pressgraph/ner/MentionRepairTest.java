package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

class MentionRepairTest {

  private final MentionRepair repair = new MentionRepair(KnownNames.standard());

  @Test
  void aStrayLetterIsNoPartOfABody() {
    assertThat(repaired("活动由省民政厅主办。", "ORGANIZATION 由省民政厅")).containsExactly("ORGANIZATION 省民政厅");
    assertThat(repaired("活动由甘肃省总工会主办。", "ORGANIZATION 由甘肃省总工会"))
        .containsExactly("ORGANIZATION 甘肃省总工会");
  }

  @Test
  void theClauseBeforeABodyIsNoPartOfIt() {
    assertThat(repaired("李明远在集团公司会见客人。", "ORGANIZATION 李明远在集团公司"))
        .containsExactly("PERSON 李明远", "ORGANIZATION 集团公司");
    assertThat(repaired("会议要求县水务局落实责任。", "ORGANIZATION 要求县水务局"))
        .containsExactly("ORGANIZATION 县水务局");
    assertThat(repaired("活动在集团公司举行。", "ORGANIZATION 在集团公司")).containsExactly("ORGANIZATION 集团公司");
  }

  @Test
  void aNameGoesWithoutAQuotationMarkAtItsEdgeThatHasNoOther() {
    assertThat(repaired("他创办了“春雨调解工作室”。", "ORGANIZATION “春雨调解工作室"))
        .containsExactly("ORGANIZATION 春雨调解工作室");
    assertThat(repaired("他加入“春雨志愿服务队”。", "ORGANIZATION 春雨志愿服务队”"))
        .containsExactly("ORGANIZATION 春雨志愿服务队");
    assertThat(repaired("他创办了“春雨”调解工作室。", "ORGANIZATION “春雨”调解工作室"))
        .containsExactly("ORGANIZATION “春雨”调解工作室");
  }

  @Test
  void whatDoesNotEndAsAHappeningIsNone() {
    assertThat(repaired("全市秋粮长势总体正常。", "EVENT 全市秋粮长势总体正常")).isEmpty();
    assertThat(repaired("两地工会联合开展创业活动。", "EVENT 两地工会联合开展创业活动")).isEmpty();
    assertThat(repaired("专项行动持续进行。", "EVENT 专项行动")).isEmpty();
    assertThat(repaired("江苏省第三届运动会开幕。", "EVENT 江苏省第三届运动会")).containsExactly("EVENT 江苏省第三届运动会");
  }

  @Test
  void someBodyOfAPlaceIsNoName() {
    assertThat(repaired("苏州吴江一工会帮职工讨薪。", "ORGANIZATION 苏州吴江一工会"))
        .containsExactly("PLACE 苏州", "PLACE 吴江");
    assertThat(repaired("苏州某科技公司停产。", "ORGANIZATION 苏州某科技公司")).containsExactly("PLACE 苏州");
    assertThat(repaired("苏州第一医院开业。", "ORGANIZATION 苏州第一医院")).containsExactly("ORGANIZATION 苏州第一医院");
  }

  @Test
  void theDivisionBeforeASessionBelongsToItsName() {
    assertThat(repaired("决定省十四届人大常委会第九次会议召开。", "EVENT 十四届人大常委会第九次会议"))
        .containsExactly("EVENT 省十四届人大常委会第九次会议");
  }

  @Test
  void bodiesWithoutAMarkBetweenThemAreTwo() {
    assertThat(repaired("县委县政府高度重视。", "ORGANIZATION 县委县政府"))
        .containsExactly("ORGANIZATION 县委", "ORGANIZATION 县政府");
    assertThat(repaired("江苏大学中国乡村研究院成立。", "ORGANIZATION 江苏大学中国乡村研究院"))
        .containsExactly("ORGANIZATION 江苏大学中国乡村研究院");
    assertThat(repaired("选出江苏省作协新一届主席团。", "ORGANIZATION 江苏省作协新一届主席团"))
        .containsExactly("ORGANIZATION 江苏省作协");
  }

  @Test
  void aListOfDepartmentsHasThoseInBrief() {
    assertThat(repaired("市发改委、住建委、规划局、房管局参加。", "ORGANIZATION 市发改委"))
        .containsExactly(
            "ORGANIZATION 市发改委", "ORGANIZATION 住建委", "ORGANIZATION 规划局", "ORGANIZATION 房管局");
  }

  @Test
  void whoStandsInAListOfPeopleIsOne() {
    assertThat(repaired("李明远、程军才出席会议。", "PERSON 李明远", "ORGANIZATION 程军"))
        .containsExactly("PERSON 李明远", "PERSON 程军才");
  }

  @Test
  void whoStandsBehindKinOrIsElectedIsOne() {
    assertThat(repaired("那年，他的父亲耿占海说不去。")).containsExactly("PERSON 耿占海");
    assertThat(repaired("理事会选举范向真为理事长。")).contains("PERSON 范向真");
    assertThat(repaired("理事会选举成功举行。")).isEmpty();
    assertThat(repaired("父亲和孩子走了。")).isEmpty();
  }

  @Test
  void whoSignsAReportInBracketsIsOne() {
    assertThat(repaired("今年的庄稼都收了。（苏兴义）")).containsExactly("PERSON 苏兴义");
    assertThat(repaired("今年的庄稼都收了。（连载）")).isEmpty();
    assertThat(repaired("今年的庄稼都收了（苏兴义）。")).doesNotContain("PERSON 苏兴义");
  }

  @Test
  void theHeadOfAnOfficeIsNoRiver() {
    assertThat(repaired("省水利厅厅长江成主持。", "ORGANIZATION 省水利厅", "PLACE 长江"))
        .containsExactly("ORGANIZATION 省水利厅", "TITLE 厅长", "PERSON 江成");
  }

  @Test
  void aListedPlaceIsOneNameThoughTheRecognizerMadeTwo() {
    assertThat(repaired("在约旦河西岸杰宁等地。", "PLACE 约旦", "PLACE 河西岸杰宁"))
        .containsExactly("PLACE 约旦河西岸", "PLACE 杰宁");
    assertThat(repaired("位于老挝北部琅勃拉邦省。", "PLACE 老挝", "PLACE 北部琅勃拉邦省"))
        .containsExactly("PLACE 老挝", "PLACE 琅勃拉邦省");
  }

  @Test
  void whereInAPlaceAnotherIsNoPartOfItsName() {
    assertThat(repaired("在加沙地带南部汗尤尼斯。", "PLACE 加沙地带南部汗尤尼斯"))
        .containsExactly("PLACE 加沙地带", "PLACE 汗尤尼斯");
    assertThat(repaired("到成都东部新区。", "PLACE 成都东部新区")).containsExactly("PLACE 成都东部新区");
  }

  @Test
  void theWholeNameOfAStateIsOneName() {
    assertThat(repaired("乌拉圭东岸共和国总统。", "PLACE 乌拉圭", "PLACE 东岸共和国"))
        .containsExactly("PLACE 乌拉圭东岸共和国");
  }

  @Test
  void aDepartmentOfAHospitalIsABody() {
    assertThat(repaired("江苏省人民医院胸外科医生。", "ORGANIZATION 江苏省人民医院"))
        .containsExactly("ORGANIZATION 江苏省人民医院胸外科");
  }

  @Test
  void aCityHasItsVenuesByTheNameOfItsLevel() {
    assertThat(repaired("29日在市文化馆启动。")).containsExactly("PLACE 市文化馆");
  }

  @Test
  void aVerbSetsBodiesApart() {
    assertThat(repaired("江苏大学成立联合研究院。", "ORGANIZATION 江苏大学成立联合研究院"))
        .containsExactly("ORGANIZATION 江苏大学");
  }

  @Test
  void twoBodiesRunTogetherAreTwo() {
    assertThat(repaired("从全国妇联传来喜讯，集团公司质检中心获奖。", "ORGANIZATION 全国妇联传来喜讯，集团公司质检中心"))
        .containsExactly("ORGANIZATION 全国妇联", "ORGANIZATION 集团公司质检中心");
    assertThat(repaired("全国总工会主席李明远代表全国总工会致辞。", "ORGANIZATION 全国总工会主席李明远代表全国总工会"))
        .containsExactly("ORGANIZATION 全国总工会", "TITLE 主席", "PERSON 李明远", "ORGANIZATION 全国总工会");
  }

  @Test
  void postsEndTheNameOfABody() {
    assertThat(repaired("江北镇社区党委书记、居委会主任说。", "ORGANIZATION 江北镇社区党委书记、居委会"))
        .containsExactly("ORGANIZATION 江北镇社区党委", "TITLE 书记");
  }

  @Test
  void knownBodiesAreFoundWhereTheRecognizerMissedThem() {
    assertThat(repaired("国家能源局近日通报，按照省委部署推进。"))
        .containsExactly("ORGANIZATION 国家能源局", "ORGANIZATION 省委");
    assertThat(repaired("各省委认真落实。")).isEmpty();
  }

  @Test
  void aKindOfBodyIsNoName() {
    assertThat(repaired("各级工会和企业参加。", "ORGANIZATION 工会")).isEmpty();
    assertThat(repaired("云南工会加强服务。", "ORGANIZATION 云南工会")).isEmpty();
  }

  @Test
  void enumerationsAreCompleted() {
    assertThat(repaired("会上，省财贸轻工工会、省海员工会、省农林水利工会等作了发言。", "ORGANIZATION 省海员工会"))
        .containsExactly("ORGANIZATION 省财贸轻工工会", "ORGANIZATION 省海员工会", "ORGANIZATION 省农林水利工会");
  }

  @Test
  void whatStandsBetweenTwoPlacesIsAPlace() {
    assertThat(repaired("沪蓉、沪渝、沪昆等3条高速公路通车。", "PLACE 沪蓉", "PLACE 沪昆")).contains("PLACE 沪渝");
  }

  @Test
  void aCityAndItsDistrictAreOneName() {
    assertThat(repaired("会议在定安县新竹镇召开。", "PLACE 定安县", "PLACE 新竹镇"))
        .containsExactly("PLACE 定安县", "PLACE 新竹镇");
    assertThat(repaired("会议在江苏省苏州市召开。", "PLACE 江苏省", "PLACE 苏州市"))
        .containsExactly("PLACE 江苏省", "PLACE 苏州市");
    assertThat(repaired("会议在甘肃省定西市通渭县召开。", "PLACE 甘肃省", "PLACE 定西市", "PLACE 通渭县"))
        .containsExactly("PLACE 甘肃省", "PLACE 定西市", "PLACE 通渭县");
    assertThat(repaired("会议在苏州市苏州新区召开。", "PLACE 苏州市", "PLACE 苏州新区"))
        .containsExactly("PLACE 苏州市", "PLACE 苏州新区");
    assertThat(repaired("会议在长沙市岳麓区召开。", "PLACE 长沙市", "PLACE 岳麓区")).containsExactly("PLACE 长沙市岳麓区");
    assertThat(repaired("会议在湖南长沙召开。", "PLACE 湖南", "PLACE 长沙"))
        .containsExactly("PLACE 湖南", "PLACE 长沙");
  }

  @Test
  void whatStandsBehindTheEndOfABodyIsNoPartOfIt() {
    assertThat(repaired("沈阳机械厂工程部固机主任说。", "ORGANIZATION 沈阳机械厂工程部固机"))
        .containsExactly("ORGANIZATION 沈阳机械厂工程部");
    assertThat(repaired("江苏大学四川南充籍学生说。", "ORGANIZATION 江苏大学四川南充籍")).contains("ORGANIZATION 江苏大学");
    assertThat(repaired("交通运输部应急办介绍情况。", "ORGANIZATION 交通运输部应急办"))
        .containsExactly("ORGANIZATION 交通运输部应急办");
    assertThat(repaired("浙江工会融媒平台上线。", "ORGANIZATION 浙江工会融媒平台"))
        .containsExactly("ORGANIZATION 浙江工会融媒平台");
  }

  @Test
  void bodiesAndPlacesAreToldApart() {
    assertThat(repaired("四川盆地东部有雨。", "ORGANIZATION 四川盆地东部")).containsExactly("PLACE 四川盆地");
    assertThat(repaired("在定安县第三小学礼堂上课。", "PLACE 定安县", "PLACE 第三小学礼堂"))
        .containsExactly("ORGANIZATION 定安县第三小学");
    assertThat(repaired("会议在苏州吴江春山商学院举行。", "ORGANIZATION 苏州吴江春山商学院"))
        .containsExactly("PLACE 苏州", "PLACE 吴江", "PLACE 春山商学院");
    assertThat(repaired("海拔4500米以上的地区。", "PLACE 以")).isEmpty();
  }

  @Test
  void watersAndShipsBearTheNamesOfPlaces() {
    assertThat(repaired("货轮驶入平陆运河。", "PLACE 平陆")).containsExactly("PLACE 平陆运河");
    assertThat(repaired("大庆舰靠泊码头。", "PLACE 大庆")).containsExactly("ORGANIZATION 大庆舰");
    assertThat(repaired("大庆舰队靠泊码头。", "PLACE 大庆")).contains("PLACE 大庆");
  }

  @Test
  void aNameBehindAPostMayBeAWord() {
    assertThat(repaired("江苏大学校长殷实介绍情况。", "ORGANIZATION 江苏大学", "TITLE 校长")).contains("PERSON 殷实");
    assertThat(repaired("江苏大学校长佟铁军上台领奖。", "ORGANIZATION 江苏大学", "TITLE 校长")).contains("PERSON 佟铁军");
    assertThat(repaired("江苏大学校长高度重视。", "ORGANIZATION 江苏大学", "TITLE 校长"))
        .noneMatch(m -> m.startsWith("PERSON"));
  }

  @Test
  void whatIsBuiltBearsTheNameOfItsDivision() {
    assertThat(repaired("法院在南昌市春山东路。", "PLACE 南昌市", "PLACE 春山东路"))
        .containsExactly("PLACE 南昌市", "PLACE 春山东路");
    assertThat(repaired("比赛在南昌市春山体育馆。", "PLACE 南昌市", "PLACE 春山体育馆"))
        .containsExactly("PLACE 南昌市春山体育馆");
    assertThat(repaired("代表到云南磨憨口岸参观。", "PLACE 云南", "PLACE 磨憨口岸"))
        .containsExactly("PLACE 云南", "PLACE 磨憨口岸");
  }

  @Test
  void aMuseumThatActsIsABody() {
    assertThat(repaired("沈阳博物馆馆长李明介绍新展。", "PLACE 沈阳博物馆")).contains("ORGANIZATION 沈阳博物馆");
    assertThat(repaired("代表到沈阳博物馆参观。", "PLACE 沈阳博物馆")).containsExactly("PLACE 沈阳博物馆");
  }

  @Test
  void aStretchOfARoadNamesThePlacesAtItsEnds() {
    assertThat(repaired("沈阳至大连段通车。", "PLACE 沈阳至大连段")).containsExactly("PLACE 沈阳", "PLACE 大连");
    assertThat(repaired("西宁至成都铁路通车。", "PLACE 西宁至成都铁路")).containsExactly("PLACE 西宁至成都铁路");
  }

  @Test
  void placesOfTheDictionaryAndTheListsAreFound() {
    assertThat(repaired("他是四川人，比赛按北京时间开始。")).containsExactly("PLACE 四川");
    assertThat(repaired("副县长率安吉县直部门参观。")).containsExactly("PLACE 安吉县");
  }

  @Test
  void theCommunistPartyGoesByOneLetter() {
    assertThat(repaired("工会在党的领导下工作，政党的作用很大。")).containsExactly("ORGANIZATION 党");
  }

  @Test
  void aBodyBehindPlacesBearsTheirNames() {
    assertThat(repaired("福建省安溪县南山村党支部书记李明远说。", "PLACE 福建省", "PLACE 安溪县", "PLACE 南山村"))
        .contains("ORGANIZATION 福建省安溪县南山村党支部");
  }

  @Test
  void aCompoundOfLettersNamesEachProvince() {
    assertThat(repaired("川渝携手发展。", "PLACE 川渝")).containsExactly("PLACE 川", "PLACE 渝");
    assertThat(repaired("沪昆、沪渝等5条高速公路通车。", "PLACE 沪昆", "PLACE 沪渝"))
        .containsExactly("PLACE 沪昆", "PLACE 沪渝");
  }

  @Test
  void nounsBehindADivisionAreNoPartOfIt() {
    assertThat(repaired("会议邀请南京教育专家授课。", "PLACE 南京教育专家")).containsExactly("PLACE 南京");
    assertThat(repaired("他住在南京西路。", "PLACE 南京西路")).containsExactly("PLACE 南京西路");
  }

  @Test
  void whatIsSaidOfAHappeningIsNoPartOfItsName() {
    assertThat(repaired("第六届青年设计大奖揭晓。", "EVENT 第六届青年设计大奖揭晓")).containsExactly("EVENT 第六届青年设计大奖");
    assertThat(repaired("3．第七届艺术节开幕。", "EVENT 3．第七届艺术节")).containsExactly("EVENT 第七届艺术节");
  }

  @Test
  void whatBelongsToTheNameOfAHappeningIsTaken() {
    assertThat(repaired("第38届全国中学生化学竞赛举行。", "EVENT 第38届全国中学生化学"))
        .containsExactly("EVENT 第38届全国中学生化学竞赛");
    assertThat(repaired("省十三届人大三次会议闭幕。", "EVENT 十三届人大三次会议")).containsExactly("EVENT 省十三届人大三次会议");
    assertThat(repaired("第五届江州公开赛开赛。", "EVENT 第五届江州公开赛")).containsExactly("EVENT 第五届江州公开赛");
  }

  @Test
  void aReportIsNoName() {
    assertThat(repaired("钢琴家王建国在江州剧院举办独奏音乐会。", "EVENT 钢琴家王建国在江州剧院举办独奏音乐会"))
        .containsExactly("TITLE 钢琴家", "PERSON 王建国");
  }

  @Test
  void whatSomebodyIsStandsBeforeTheName() {
    assertThat(repaired("昨天，出租车司机郝小刚送来锦旗。", "TITLE 司机", "PERSON 郝小刚"))
        .containsExactly("TITLE 出租车司机", "PERSON 郝小刚");
    assertThat(repaired("来自江州的养护工李明远表示感谢。", "PLACE 江州", "PERSON 李明远"))
        .containsExactly("PLACE 江州", "TITLE 养护工", "PERSON 李明远");
    assertThat(repaired("共产党员李明远表示感谢。", "PERSON 李明远")).containsExactly("PERSON 李明远");
    assertThat(repaired("集团总经理李明远表示感谢。", "TITLE 总经理", "PERSON 李明远"))
        .containsExactly("TITLE 总经理", "PERSON 李明远");
  }

  @Test
  void aMeetingOfABodyHasNoNameOfItsOwn() {
    assertThat(repaired("省长主持召开江西省政府常务会议。", "EVENT 江西省政府常务会议"))
        .containsExactly("ORGANIZATION 江西省政府");
  }

  @Test
  void whatStandsBesideTheNameOfABodyIsNoPartOfIt() {
    assertThat(repaired("大会还表扬了市水利局。", "ORGANIZATION 大会还表扬了市水利局"))
        .containsExactly("ORGANIZATION 市水利局");
    assertThat(repaired("江州人民法院执行局局长王建国介绍，案件已结。", "ORGANIZATION 江州人民法院执行局局长王建国"))
        .containsExactly("ORGANIZATION 江州人民法院执行局", "TITLE 局长", "PERSON 王建国");
    assertThat(repaired("省政府与江西科技有限公司签约。", "ORGANIZATION 省政府与江西科技有限公司"))
        .containsExactly("ORGANIZATION 省政府", "ORGANIZATION 江西科技有限公司");
    assertThat(repaired("区域）工会参加。", "ORGANIZATION 区域）工会")).isEmpty();
  }

  @Test
  void wholeNamesOfDivisionsArePlacesWhereverTheyStand() {
    assertThat(repaired("检查组赴进贤县检查。")).containsExactly("PLACE 进贤县");
  }

  @Test
  void partsOfNamesAreJoinedAndPartsOfPlacesCutOff() {
    assertThat(repaired("渡轮在巴西兰省翻沉。", "PLACE 巴西", "PLACE 兰省")).containsExactly("PLACE 巴西兰省");
    assertThat(repaired("参观中国丝绸博物馆。", "PLACE 中国", "PLACE 丝绸博物馆")).containsExactly("PLACE 中国丝绸博物馆");
    assertThat(repaired("鄱阳湖沿岸有候鸟。", "PLACE 鄱阳湖沿岸")).containsExactly("PLACE 鄱阳湖");
    assertThat(repaired("江西小县城有了高铁。", "PLACE 江西小县城")).containsExactly("PLACE 江西");
  }

  @Test
  void whatIsNamedAfterSomebodyBearsTheWholeName() {
    assertThat(repaired("王建国劳模创新工作室成立。", "PERSON 王建国")).containsExactly("ORGANIZATION 王建国劳模创新工作室");
  }

  @Test
  void quotationMarksComeInPairs() {
    assertThat(repaired("深化“匠心杯”主题竞赛。", "EVENT 匠心杯”主题竞赛")).containsExactly("EVENT “匠心杯”主题竞赛");
  }

  @Test
  void whatLeadsToAHappeningIsToldFromItsName() {
    assertThat(repaired("李明先后会见第72届联合国大会主席。", "EVENT 李明先后会见第72届联合国大会"))
        .containsExactly("EVENT 第72届联合国大会");
    assertThat(repaired("江州市庆“五一”千人登山活动举行。", "EVENT “五一”千人登山活动"))
        .containsExactly("EVENT 江州市庆“五一”千人登山活动");
    assertThat(repaired("迎“五一”园区拔河比赛举行。", "EVENT “五一”园区拔河比赛")).containsExactly("EVENT 迎“五一”园区拔河比赛");
    assertThat(repaired("第三届“春都教育论坛”召开。", "EVENT 第三届“春都教育论坛")).containsExactly("EVENT 第三届“春都教育论坛”");
    assertThat(repaired("反对“台独”分裂活动。", "EVENT “台独”分裂活动")).isEmpty();
  }

  private List<String> repaired(String text, String... given) {
    List<Mention> mentions = new ArrayList<>();
    for (String mention : given) {
      String[] parts = mention.split(" ");
      int begin = text.indexOf(parts[1]);
      mentions.add(
          new Mention(begin, begin + parts[1].length(), MentionType.valueOf(parts[0]), 0.9));
    }
    TokenizedText tokenized = new Tokenizer().tokenize(text);
    return repair.repair(tokenized, mentions).stream()
        .map(m -> m.type() + " " + m.in(text))
        .toList();
  }
}
