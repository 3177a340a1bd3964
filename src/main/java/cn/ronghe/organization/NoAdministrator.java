package cn.ronghe.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database holds nobody and the environment names no password for the first administrator. */
class NoAdministrator extends RuntimeException {

    NoAdministrator() {
        super("no administrator: set RONGHE_ADMIN_PASSWORD");
    }

    static class Analyzer extends AbstractFailureAnalyzer<NoAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
            return new FailureAnalysis(
                    "系统中还没有任何用户，也没有给出第一位管理员的密码。"
                            + System.lineSeparator() + "There is no user yet and no password for the first administrator.",
                    "设置环境变量 RONGHE_ADMIN_PASSWORD（至少 " + FirstAdministrator.MIN_PASSWORD_LENGTH
                            + " 位）后再启动，登录名为 admin。仅供试用时可用 sample 配置启动：mvn spring-boot:run"
                            + System.lineSeparator()
                            + "Set RONGHE_ADMIN_PASSWORD and start again; the login is admin.", cause);
        }
    }
}
