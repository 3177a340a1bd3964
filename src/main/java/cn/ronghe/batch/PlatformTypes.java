package cn.ronghe.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.organization.AskedDepartments;
import cn.ronghe.shared.ConfigFiles;
import org.springframework.stereotype.Component;

/** The platform types of {@code config/platform-types/}, read once at the start. */
@Component
public class PlatformTypes implements AskedDepartments {

    private final List<PlatformType> all;
    private final Map<String, PlatformType> byCode;

    PlatformTypes(ConfigFiles config) {
        all = config.list("platform-types/*.yaml").stream()
                .map(path -> config.yaml(path, PlatformType.class))
                .sorted(Comparator.comparingInt(PlatformType::order))
                .toList();
        byCode = all.stream().collect(Collectors.toMap(PlatformType::code, Function.identity()));
    }

    public List<PlatformType> all() {
        return all;
    }

    public PlatformType get(String code) {
        PlatformType type = byCode.get(code);
        if (type == null) {
            throw new NoSuchElementException("platform type " + code);
        }
        return type;
    }

    @Override
    public Set<String> inDistricts() {
        return all.stream().map(PlatformType::districtDepartment).collect(Collectors.toSet());
    }

    @Override
    public Set<String> inCity() {
        return all.stream().map(PlatformType::cityDepartment).collect(Collectors.toSet());
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }
}
