package cn.ronghe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that the test's own thread sends to the database, through whatever library. */
public final class Statements {

    private static final Set<String> SENDING = Set.of("prepareStatement", "prepareCall", "createStatement");
    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    private Statements() {
    }

    public static int during(Runnable work) {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    /** Lets every data source of a context be counted. */
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real ? counted(real, DataSource.class) : bean;
            }
        };
    }

    private static Object counted(Object real, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type, AutoCloseable.class},
                (proxy, method, arguments) -> {
                    if (type == Connection.class && SENDING.contains(method.getName())) {
                        SENT.set(SENT.get() + 1);
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return method.getName().equals("getConnection") && result instanceof Connection connection
                                ? counted(connection, Connection.class) : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
