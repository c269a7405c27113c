package vn.danvan.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A scanner and an S3-compatible storage for as long as the tests of a class run. */
public class RemoteBackends implements QuarkusTestResourceLifecycleManager {

  private ClamAvServer scanner;
  private S3Server storage;

  @Override
  public Map<String, String> start() {
    scanner = new ClamAvServer();
    storage = S3Server.start();
    var settings = new HashMap<String, String>();
    settings.put("danvan.attachments.clamav", "127.0.0.1:" + scanner.address().getPort());
    settings.put("danvan.attachments.s3.bucket", storage.bucket());
    settings.put("danvan.attachments.s3.endpoint", storage.endpoint().toString());
    settings.put("danvan.attachments.s3.access-key", S3Server.ACCESS_KEY);
    settings.put("danvan.attachments.s3.secret-key", S3Server.SECRET_KEY);
    return settings;
  }

  @Override
  public void stop() {
    if (scanner != null) {
      scanner.close();
    }
    if (storage != null) {
      storage.close();
    }
  }
}
