package cn.ronghe.notification;

import cn.ronghe.shared.TestDatabase;

/** The same on PostgreSQL. */
class MailsOnPostgresTests extends MailsTests {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres("V50__notification");
    }
}
