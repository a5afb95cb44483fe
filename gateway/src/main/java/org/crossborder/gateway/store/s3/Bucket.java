// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket. Each request is tried four times with growing waits; then it has failed, and whoever
 * asked is told so. An object is whole once it is there, and on the service's disks.
 */
public final class Bucket implements AutoCloseable {
  private final S3Client client;
  private final String name;
  private final String prefix;

  Bucket(S3Client client, String name, String prefix) {
    this.client = client;
    this.name = name;
    this.prefix = prefix;
  }

  /** One request, or a few. */
  @FunctionalInterface
  private interface Asked<T> {
    T now() throws IOException;
  }

  /** Puts a file under a key, in parts if it is large. */
  void put(String key, FileRegion content) throws IOException {
    asked(
        () -> {
          if (content.length() > MultipartUpload.PART) {
            new MultipartUpload(client, name, prefix + key).put(content);
          } else {
            String md5 = content.md5();
            client.putObject(
                request -> request.bucket(name).key(prefix + key).contentMD5(md5), content.body());
          }
          return key;
        });
  }

  /**
   * Opens an object from a byte on.
   *
   * @throws NoSuchFileException if there is none
   */
  InputStream open(String key, long offset) throws IOException {
    return asked(
        () -> {
          ResponseInputStream<GetObjectResponse> content =
              client.getObject(
                  request -> {
                    request.bucket(name).key(prefix + key);
                    if (offset > 0) {
                      request.range("bytes=" + offset + "-");
                    }
                  });
          return new ObjectStream(content);
        });
  }

  /** All objects whose keys begin so. */
  List<StoredObject> list(String beginning) throws IOException {
    return asked(
        () ->
            client
                .listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix + beginning))
                .contents()
                .stream()
                .map(
                    object ->
                        new StoredObject(
                            object.key().substring(prefix.length()), object.lastModified()))
                .toList());
  }

  /** Deletes an object, if it is there. */
  void delete(String key) throws IOException {
    asked(() -> client.deleteObject(request -> request.bucket(name).key(prefix + key)));
  }

  /** Ends uploads in parts that were begun before this moment: who began them is dead. */
  void endUploads(Instant moment) throws IOException {
    asked(
        () -> {
          client
              .listMultipartUploadsPaginator(request -> request.bucket(name).prefix(prefix))
              .uploads()
              .stream()
              .filter(upload -> upload.key().startsWith(prefix))
              .filter(upload -> upload.initiated().isBefore(moment))
              .forEach(
                  upload ->
                      client.abortMultipartUpload(
                          request ->
                              request.bucket(name).key(upload.key()).uploadId(upload.uploadId())));
          return Stream.empty();
        });
  }

  /**
   * What is wrong with it.
   *
   * @param patience how long to wait for an answer
   * @return empty if it answers
   */
  public Optional<String> trouble(Duration patience) {
    try {
      client.headBucket(
          request ->
              request.bucket(name).overrideConfiguration(one -> one.apiCallTimeout(patience)));
      return Optional.empty();
    } catch (AwsServiceException e) {
      return Optional.of("It answers " + e.statusCode());
    } catch (SdkException e) {
      return Optional.of("It does not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  private <T> T asked(Asked<T> asked) throws IOException {
    try {
      return asked.now();
    } catch (NoSuchKeyException e) {
      NoSuchFileException none = new NoSuchFileException("an object in the bucket " + name);
      none.initCause(e);
      throw none;
    } catch (SdkException e) {
      FileSystemException failed = new FileSystemException(name, null, "object storage failed");
      failed.initCause(e);
      throw failed;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
