package cn.ronghe.shared;

/**
 * Holds one room's part of the configuration against what the room needs of it. Each is named in
 * {@code META-INF/spring.factories}, has a constructor without arguments and runs at every start, before any bean is
 * made and the database is opened; what it finds is told together with what the others found.
 */
public interface ConfigCheck {

    void check(ConfigReview review);
}
