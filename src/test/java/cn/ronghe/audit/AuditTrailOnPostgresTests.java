package cn.ronghe.audit;

import cn.ronghe.shared.TestDatabase;

/** The same on PostgreSQL. */
class AuditTrailOnPostgresTests extends AuditTrailTests {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres("V40__audit");
    }
}
