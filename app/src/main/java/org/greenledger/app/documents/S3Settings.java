package org.greenledger.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of an S3-compatible store; without an endpoint files lie in the folder.
 *
 * @param endpoint address of the store, for example {@code https://s3.example.gov.cn}
 * @param region as the store calls it; most ignore it
 * @param prefix put before every name, for example {@code greenledger/}
 * @param secretKey better given by {@code secretFile}
 * @param secretFile a file with the secret key, readable by the owner only
 * @param pathStyle whether the bucket stands in the path and not in the host's name
 * @param timeout of a connection and of silence on it
 */
@ConfigurationProperties("greenledger.documents.s3")
record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @Nullable Path secretFile,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("30s") Duration timeout) {

    boolean given() {
        return !endpoint.isBlank();
    }

    String secret() {
        Path file = secretFile;
        if (file == null) {
            return secretKey;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "设置 greenledger.documents.s3.secret-file 所指的文件无法读取：" + file, e);
        }
    }

    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + bucket + "]";
    }
}
