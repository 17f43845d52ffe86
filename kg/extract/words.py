"""Words that look like names and are none: the name of a class, of hardware, of a company, or plain English."""

from kg.model.keys import key

CLASSES = frozenset(
    """
    ai agi aigc llm llms mllm mllms vlm vlms lvlm lvlms slm slms lmm lmms plm plms lm lms vllms nlp nlu nlg cv ml dl
    vla vlas lrm lrms t2i t2v i2v v2v ti2v t2t i2i tts asr ocr ner nli vqa mt nmt qa rl drl il icl sft ift pt ft it hci
    nn dnn dnns ann ann gpu gpus cpu cpus tpu tpus npu ram vram sram hbm dram ssd fpga cuda api apis sdk gui guis ui ux
    url html css json xml yaml csv pdf svg latex markdown sql http https www rgb rgbd rgb-d 2d 3d 4d 1d hd uhd fhd sd
    4k 8k 2k hdr ldr cad vr ar xr mr iot robot robots fp16 fp8 fp4 bf16 fp32 int8 int4 int2 w4a4 w8a8 kv lidar imu
    eeg fmri mri ct ecg ehr rna dna id ids ood iid sota state-of-the-art gt pii stem k-12 llm-based
    large-language-models large-language-model language-models diffusion-models diffusion-model foundation-models
    agent agents model models method methods framework dataset datasets data benchmark benchmarks corpus task tasks
    attention encoder decoder tokenizer embedding embeddings prompt prompts token tokens text image images video
    videos audio speech vision language learning training fine-tuning finetuning pre-training pretraining
    post-training reinforcement-learning supervised-fine-tuning instruction-tuning zero-shot few-shot one-shot
    multi-modal multimodal unimodal cross-modal end-to-end open-source open-world in-context in-context-learning
    out-of-distribution out-of-domain plug-and-play training-free human-in-the-loop state-of-the-arts
    text-to-image text-to-video image-to-video text-to-3d image-to-3d text-to-speech speech-to-text image-to-image
    video-to-video text-to-audio text-to-music multi-view multi-turn multi-agent multi-task long-context
    coarse-to-fine top-k top-p top-1 top-5 k v q b t the a an and or of for in on with by to from is are we our this
    that it its as at be using via based new novel however yes no true false et al eg ie vs etc i ii iii iv
    """.split()
)

HARDWARE_AND_COMPANIES = frozenset(
    """
    a100 h100 h800 h20 a800 v100 t4 a10 a10g a6000 l4 l40 l40s b200 gh200 rtx rtx-3090 rtx-4090 rtx-3060 4090 3090
    nvidia-a100 nvidia-h100 nvidia tpuv4 tpuv5 iphone android ios windows linux ubuntu macos mac jetson orin
    openai google deepmind google-deepmind meta meta-ai microsoft apple amazon alibaba tencent baidu bytedance huawei
    nvidia-research intel amd qualcomm samsung anthropic mistral-ai hugging-face huggingface stability-ai databricks
    adobe salesforce ibm deepseek-ai x.ai xai cohere naver kakao lg sony snap bilibili zhipu moonshot
    github youtube twitter reddit instagram tiktok discord facebook wechat whatsapp quora arxiv gitlab
    stanford mit cmu berkeley princeton tsinghua harvard oxford cambridge
    cvpr iccv eccv neurips icml iclr acl emnlp aaai ijcai naacl siggraph interspeech icassp kdd wmt
    english chinese japanese korean french german spanish italian russian arabic hindi thai vietnamese indonesian
    portuguese turkish polish dutch persian hebrew bengali tamil telugu urdu swahili python java javascript
    typescript rust c++ go golang php ruby bash verilog matlab lean coq isabelle apache-2.0 apache mit-license
    apache-license cc-by cc-by-4.0 creative-commons page project code demo link
    gaussian bayesian fourier euclidean riemannian markov bernoulli monte lipschitz nash shapley hessian jacobian
    """.split()
)

NOT_A_NAME = CLASSES | HARDWARE_AND_COMPANIES

CLASS_PHRASES = (
    "large language model",
    "language model",
    "vision language model",
    "large vision language model",
    "multimodal large language model",
    "large multimodal model",
    "diffusion model",
    "foundation model",
    "small language model",
    "artificial intelligence",
    "artificial general intelligence",
    "machine learning",
    "deep learning",
    "natural language processing",
    "computer vision",
    "generative AI",
    "reinforcement learning",
    "neural network",
    "deep neural network",
    "supervised fine-tuning",
    "instruction tuning",
    "in-context learning",
    "self-supervised learning",
    "transfer learning",
    "pre-trained language model",
    "multi-modal large language model",
    "visual language model",
    "vision language action",
    "generative model",
    "autoregressive model",
    "reward model",
    "vision foundation model",
    "latent space",
    "parameter-efficient fine-tuning",
    "open source",
    "text encoder",
)
NOT_A_NAME_KEYS = frozenset(key(word) for word in NOT_A_NAME) | {
    key(phrase + plural) for phrase in CLASS_PHRASES for plural in ("", "s")
}

# The last word of a phrase that names a class of things.
CLASS_HEADS = frozenset(
    """
    model models Model Models MODELS agents Agents agent Agent LLM LLMs LMs VLMs MLLMs LMMs intelligence Intelligence
    data Data tokens Tokens token Token space Space features Features Processing processing language Language systems
    Systems network networks Networks process Process samples images videos problem Problem rate weights layer layers
    """.split()
)
