package cn.ronghe.browser;

import java.util.List;

/** The 推荐书 of a 行业产教融合共同体. */
record CommunityForm(RecommendationForm form) {

    void write(String name) {
        FormPage section = form.section();
        section.isAt("一、基本信息");
        FormPage community = section.in("共同体基本信息");
        community.fill("共同体名称", name).choose("服务行业产业领域", "高端装备").fill("成立时间", "2026-06-01")
                .fill("负责人姓名", "贺平").fill("职务", "总经理").fill("联系电话", "13800138000");
        section.in("牵头企业").shows("企业名称", form.unit()).fill("企业地址", "萧山区市心路 18 号");
        section.in("牵头学校").fill("学校名称", "云栖职业技术学院").fill("学校机构代码", "4133012345")
                .fill("学校地址", "西湖区云栖路 18 号");
        section.in("共同体联系人信息").fill("姓名", "夏宁").fill("所在单位", form.unit()).fill("职务", "主任")
                .fill("联系电话", "0571-85252353");
        section.goOn();
        section.isAt("一、参与单位");
        section.row(1).choose("单位类型", "上下游企业").fill("单位名称", "云栖物联有限公司").fill("所在区、县（市）", "西湖区")
                .fill("学校机构代码/统一社会信用代码", "91330106MA2CXAMP06");
        section.goOn();
        for (String plan : List.of("二、教学资源与人才培养", "二、协同创新与支持保障")) {
            section.isAt(plan);
            section.fillNumbers("2");
            section.goOn();
        }
        section.isAt("三至六、思路、机制、任务与保障");
        section.fillTexts("以高端装备为主导，校企共建共享。");
        section.goOn();
        form.commitment("七、承诺", "牵头企业负责人已阅读并同意以上承诺");
    }
}
