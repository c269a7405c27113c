package vn.danvan.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.danvan.platform.problem.PlatformProblem;

/** Files in a bucket of S3-compatible storage, each an object that is named by its id. */
final class S3Storage implements FileStorage {

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** Of a call with its repeats; within the time that a transaction may take. */
  private static final Duration PER_CALL = Duration.ofSeconds(25);

  private static final int INSUFFICIENT_STORAGE = 507;

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3Storage(FileSettings.S3 settings) {
    this.bucket = settings.bucket().orElseThrow();
    this.prefix = settings.prefix();
    this.client = client(settings);
  }

  /** Checksums that other storages than Amazon's may not know are sent only where they must be. */
  private static S3Client client(FileSettings.S3 settings) {
    var builder =
        S3Client.builder()
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(TO_CONNECT)
                    .socketTimeout(SILENCE)
                    .build())
            .overrideConfiguration(override -> override.apiCallTimeout(PER_CALL))
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(FileSettings.S3 settings) {
    return settings
        .accessKey()
        .<AwsCredentialsProvider>map(
            key ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key, settings.secretKey().orElse(""))))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /** By way of a file, since length and hash are sent first; the storage compares the hash. */
  @Override
  public Stored put(UUID id, Writer content) throws IOException {
    var file = Files.createTempFile("file", null);
    try {
      var stored = HashedFile.write(file, content);
      var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(stored.sha256()));
      asking(
          () ->
              client.putObject(
                  request -> request.bucket(bucket).key(name(id)).checksumSHA256(hash),
                  RequestBody.fromFile(file)));
      return stored;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public InputStream open(UUID id) throws NoSuchFileException, IOException {
    return asking(() -> client.getObject(request -> request.bucket(bucket).key(name(id))));
  }

  @Override
  public void delete(UUID id) throws IOException {
    asking(() -> client.deleteObject(request -> request.bucket(bucket).key(name(id))));
  }

  /** An object is there as a whole or not at all, so nothing is half-written. */
  @Override
  public void forEach(Instant halfWrittenBefore, Consumer<Kept> each) throws IOException {
    var pages = client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix));
    var objects = asking(pages.contents()::iterator);
    while (asking(objects::hasNext)) {
      show(asking(objects::next), each);
    }
  }

  private void show(S3Object object, Consumer<Kept> each) {
    FileStorage.id(object.key().substring(prefix.length()))
        .ifPresent(id -> each.accept(new Kept(id, object.lastModified())));
  }

  private String name(UUID id) {
    return prefix + id;
  }

  private static <T> T asking(Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (NoSuchKeyException missing) {
      throw new NoSuchFileException(missing.getMessage());
    } catch (SdkException failure) {
      if (failure instanceof SdkServiceException refusal
          && refusal.statusCode() == INSUFFICIENT_STORAGE) {
        throw PlatformProblem.STORAGE_FULL.because();
      }
      throw new IOException(failure);
    }
  }
}
