/** Why there is no picture from a camera. Each has a sentence of its own. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'insecure' | 'lost';

export interface CameraChoice {
  readonly id: string;
  /** Empty where the browser does not tell. */
  readonly label: string;
}

export interface OpenedCamera {
  readonly stream: MediaStream;
  readonly id: string;
  /** Shown as in a mirror: cameras that look at the person who holds the code. */
  readonly isMirrored: boolean;
  readonly hasTorch: boolean;
  light(isOn: boolean): Promise<void>;
  close(): void;
}

export interface Cameras {
  open(id?: string): Promise<OpenedCamera | CameraTrouble>;
  list(): Promise<readonly CameraChoice[]>;
}

/** Not in TypeScript's library: torches are told by phones' browsers alone. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean };
type TorchConstraint = MediaTrackConstraintSet & { readonly torch: boolean };

const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
};

function opened(stream: MediaStream): OpenedCamera {
  const [track] = stream.getVideoTracks();
  const settings = track?.getSettings() ?? {};
  // Missing in older Firefox.
  const capabilities: TorchCapabilities = track && 'getCapabilities' in track ? track.getCapabilities() : {};
  return {
    stream,
    id: settings.deviceId ?? '',
    isMirrored: settings.facingMode !== 'environment',
    hasTorch: capabilities.torch === true,
    async light(isOn) {
      await track?.applyConstraints({ advanced: [{ torch: isOn } as TorchConstraint] });
    },
    close() {
      for (const one of stream.getTracks()) one.stop();
    },
  };
}

/** The devices as the browser gives them. Outside secure contexts it has none to give. */
export const browserCameras: Cameras = {
  async open(id) {
    const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
    if (!devices || !isSecureContext) return 'insecure';
    try {
      const stream = await devices.getUserMedia({
        audio: false,
        video: {
          ...(id === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: id } }),
          width: { ideal: 1920 },
          height: { ideal: 1080 },
        },
      });
      return opened(stream);
    } catch (error) {
      return (error instanceof DOMException && troubles[error.name]) || 'busy';
    }
  },
  async list() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  },
};

/** Waits for the next picture of a camera; false once nobody wants it any more. */
export function nextPicture(video: HTMLVideoElement, until: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const come = () => {
      until.removeEventListener('abort', come);
      resolve(!until.aborted);
    };
    if (until.aborted) come();
    until.addEventListener('abort', come);
    // Missing in older Firefox.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(come);
    else requestAnimationFrame(come);
  });
}
