// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Puts a large object in parts, each tried for itself; until the last word nothing of it is there.
 */
record MultipartUpload(S3Client client, String bucket, String key) {
  /** How large a part is, in bytes; a service takes ten thousand of them. */
  static final long PART = 16L * 1024 * 1024;

  void put(FileRegion content) throws IOException {
    String upload =
        client.createMultipartUpload(request -> request.bucket(bucket).key(key)).uploadId();
    try {
      List<CompletedPart> parts = parts(content, upload);
      client.completeMultipartUpload(
          request ->
              request
                  .bucket(bucket)
                  .key(key)
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
    } catch (IOException | RuntimeException e) {
      abort(upload, e);
      throw e;
    }
  }

  private List<CompletedPart> parts(FileRegion content, String upload) throws IOException {
    List<CompletedPart> parts = new ArrayList<>();
    for (long from = 0; from < content.length(); from += PART) {
      int number = parts.size() + 1;
      FileRegion part =
          new FileRegion(
              content.file(), content.offset() + from, Math.min(PART, content.length() - from));
      String md5 = part.md5();
      String tag =
          client
              .uploadPart(
                  request ->
                      request
                          .bucket(bucket)
                          .key(key)
                          .uploadId(upload)
                          .partNumber(number)
                          .contentMD5(md5),
                  part.body())
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    return parts;
  }

  private void abort(String upload, Exception why) {
    try {
      client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
    } catch (SdkException e) {
      why.addSuppressed(e); // it is ended at a later start
    }
  }
}
