// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * How to reach a bucket.
 *
 * @param endpoint of the service
 * @param region that requests are signed for
 * @param bucket its name; it exists
 * @param prefix what the keys of all objects begin with; empty, or ending in a slash
 * @param pathStyle whether the bucket is a part of the path, and not of the host name
 * @param accessKey id of the key
 * @param secretKey the key itself
 * @param trust whom to trust; null to trust whom the platform trusts
 * @param patience for one request, from its beginning to the end of the answer
 */
public record BucketSettings(
    URI endpoint,
    String region,
    String bucket,
    String prefix,
    boolean pathStyle,
    String accessKey,
    String secretKey,
    @Nullable TrustManager trust,
    Duration patience) {
  private static final int ATTEMPTS = 4;
  private static final int CONNECTIONS = 100;

  /** Opens it; nothing is asked of it yet. Integrity is stated by Content-MD5, which all know. */
  public Bucket open() {
    return new Bucket(client(), bucket, prefix);
  }

  S3Client client() {
    Apache5HttpClient.Builder http =
        Apache5HttpClient.builder().maxConnections(CONNECTIONS).socketTimeout(patience);
    TrustManager anchors = trust;
    if (anchors != null) {
      http.tlsTrustManagersProvider(() -> new TrustManager[] {anchors});
    }
    return S3Client.builder()
        .httpClientBuilder(http)
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .forcePathStyle(pathStyle)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(
            override ->
                override
                    .apiCallAttemptTimeout(patience)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()))
        .build();
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "BucketSettings[" + endpoint + "/" + bucket + "/" + prefix + "]";
  }
}
