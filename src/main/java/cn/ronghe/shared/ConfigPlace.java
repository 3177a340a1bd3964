package cn.ronghe.shared;

/**
 * Where something stands in what a city may change.
 *
 * @param file with its folder, e.g. {@code config/city.yaml}
 * @param line counted from 1; 0 where the whole file is meant
 */
public record ConfigPlace(String file, int line) {
}
