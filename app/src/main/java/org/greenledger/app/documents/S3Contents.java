package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Contents in a bucket of any store that speaks S3. An upload appears whole or not at all; nothing
 * is asked of the store beyond put, get and head.
 */
class S3Contents implements ContentStore, AutoCloseable {

    private final S3Client client;
    private final S3Settings settings;

    S3Contents(S3Settings settings) {
        this.settings = settings;
        client =
                S3Client.builder()
                        .endpointOverride(URI.create(settings.endpoint()))
                        .region(Region.of(settings.region()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                settings.accessKey(), settings.secret())))
                        .serviceConfiguration(
                                S3Configuration.builder()
                                        .pathStyleAccessEnabled(settings.pathStyle())
                                        .chunkedEncodingEnabled(false)
                                        .build())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(settings.timeout())
                                        .socketTimeout(settings.timeout()))
                        .build();
    }

    @Override
    public void put(String sha256, Path whole) throws IOException {
        try {
            if (!has(sha256)) {
                client.putObject(
                        r -> r.bucket(settings.bucket()).key(key(sha256)),
                        RequestBody.fromFile(whole));
            }
        } catch (SdkException e) {
            throw new IOException(place() + "：" + e.getMessage(), e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        try {
            return Optional.of(client.getObject(r -> r.bucket(settings.bucket()).key(key(sha256))));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException(place() + "：" + e.getMessage(), e);
        }
    }

    private boolean has(String sha256) {
        try {
            client.headObject(r -> r.bucket(settings.bucket()).key(key(sha256)));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
    }

    private String key(String sha256) {
        return settings.prefix() + ContentStore.name(sha256);
    }

    @Override
    public String place() {
        return "对象存储 " + settings.endpoint() + " 的桶 " + settings.bucket();
    }

    @Override
    public void close() {
        client.close();
    }
}
