package cn.ronghe.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be.
 *
 * @param perFile one file; {@code spring.servlet.multipart} must let a little more through, so that the refusal names
 *                the file
 * @param perCase all files of a case that are not removed
 */
@ConfigurationProperties("ronghe.attachment")
record AttachmentSettings(@DefaultValue("20MB") DataSize perFile, @DefaultValue("200MB") DataSize perCase) {
}
