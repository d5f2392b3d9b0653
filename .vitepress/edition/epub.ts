export const epub = async (): Promise<Uint8Array> => new Uint8Array()
